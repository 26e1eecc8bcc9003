import { locator } from '../command/places.ts'
import type { CreateCodeReader } from '../reader.ts'
import { isCompiled, readCompiled } from './compiled.ts'
import { readScript } from './script.ts'

/** Characters of a script that are read. */
const LENGTH = 4 * 2 ** 20

const createAppleScriptReader: CreateCodeReader = () => ({
  read(file) {
    const bytes = file.bytes()
    const where = { part: file.inner, file: file.path, line: 1, column: 1, text: '' }
    if (isCompiled(bytes)) return readCompiled(bytes, where)
    const text = file.text()?.slice(0, LENGTH)
    if (text === undefined)
      return { acts: [], handOvers: [], problem: 'it is neither text nor a compiled script' }
    return readScript(text, locator(text, where))
  },
  readText(code, where) {
    const text = code.slice(0, LENGTH)
    return readScript(text, locator(text, where))
  },
})

export default createAppleScriptReader
