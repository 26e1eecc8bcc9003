import type { Place } from '../../../../core/finding.ts'
import type { CodeReading } from '../../act.ts'
import { type Locate, locator } from '../command/places.ts'
import type { CreateCodeReader } from '../reader.ts'
import { readScript } from './script.ts'
import type { Dialect } from './tokens.ts'

/** Characters of a script that are read. */
const LENGTH = 4 * 2 ** 20
const SCRIPTS = 100

/** Script elements of HTA and WSF files; one that never ends goes to the end. */
const SCRIPT = /<script\b([^>]{0,500})>([\s\S]*?)(?:<\/script>|$)/gi

const dialectOf = (attributes: string): Dialect => (/vbs/i.test(attributes) ? 'vbscript' : 'jscript')

/** JScript ends its statements and makes its objects otherwise. */
const looksLikeJScript = (text: string) =>
  /\bnew\s+ActiveXObject\b|\bvar\s+\w+\s*=|\bfunction\s*\w*\s*\([^)]{0,200}\)\s*\{/.test(text)

function readMarkup(text: string, locate: Locate): CodeReading {
  const reading: CodeReading = { acts: [], handOvers: [], problem: '' }
  let count = 0
  for (const match of text.matchAll(SCRIPT)) {
    if (++count > SCRIPTS) break
    const [whole, attributes = '', code = ''] = match
    const from = match.index + whole.indexOf(code, 7 + attributes.length)
    const inner = readScript(code, dialectOf(attributes), (at, to) =>
      locate(from + at, to === undefined ? undefined : from + to),
    )
    reading.acts.push(...inner.acts)
    reading.handOvers.push(...inner.handOvers)
    reading.problem ||= inner.problem
  }
  return reading
}

function read(text: string, where: Place, extension: string): CodeReading {
  const source = text.slice(0, LENGTH)
  const locate = locator(source, where)
  if (
    /^\s*(?:<\?xml|<!doctype|<html|<job|<package|<hta|<head|<script|<component)/i.test(source) ||
    extension === 'hta' ||
    extension === 'wsf'
  )
    return readMarkup(source, locate)
  return readScript(source, extension === 'jse' || looksLikeJScript(source) ? 'jscript' : 'vbscript', locate)
}

const createVbScriptReader: CreateCodeReader = () => ({
  read(file) {
    const text = file.text()
    const where = { part: file.inner, file: file.path, line: 1, column: 1, text: '' }
    return text === undefined
      ? { acts: [], handOvers: [], problem: 'it is not text' }
      : read(text, where, file.extension)
  },
  readText: (code, where) => read(code, where, ''),
})

export default createVbScriptReader
