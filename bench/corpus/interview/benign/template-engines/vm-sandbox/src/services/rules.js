import { readFileSync } from 'node:fs'
import { Script, createContext } from 'node:vm'

const source = readFileSync(new URL('../../rules/discount.js', import.meta.url), 'utf8')
const script = new Script(source, { filename: 'discount.js', timeout: 50 })

export const discount = (basket) => script.runInContext(createContext({ basket }))
