import { EMPTY, joined, literal, unknown } from '../../command/value.ts'
import type { Frame } from './frame.ts'
import { type Item, of } from './objects.ts'

/** Variables whose letters are cut out to spell commands. */
const STANDARD: Readonly<Record<string, string>> = {
  verbosepreference: 'SilentlyContinue',
  pshome: 'C:\\Windows\\System32\\WindowsPowerShell\\v1.0',
  shellid: 'Microsoft.PowerShell',
  'env:comspec': 'C:\\WINDOWS\\system32\\cmd.exe',
  'env:public': 'C:\\Users\\Public',
  'env:windir': 'C:\\WINDOWS',
}

const BRACED = /\{[^}\n]{1,200}\}/y
const NAME = /(?:(?:global|script|local|private|env|using):)?\w+|[?$^]/iy
const ASSIGNMENT =
  /(?:\[[\w.[\]]{1,60}\]\s{0,20})?\$(?:\{([^}\n]{1,100})\}|([\w:]{1,100}))\s{0,40}(\+?)=(?!=)/y

/** `$name`, `${name}`, `$(…)`: what it holds, as far as that is known. */
export function variable(frame: Frame): Item {
  const { scanner } = frame
  const from = scanner.at
  scanner.at++
  if (scanner.next === '(') return frame.grammar.group(frame)
  const braced = scanner.match(BRACED)
  const name = (braced ? braced.slice(1, -1) : (scanner.match(NAME) ?? '')).toLowerCase()
  if (name === '') return of(literal('$'))
  if (/^(?:true|false|null)$/.test(name)) return of(name === 'null' ? EMPTY : literal(name))
  const key = name.replace(/^(?:global|script|local|private|using):/, '')
  const standard = STANDARD[key]
  const written = scanner.text.slice(from, scanner.at)
  return frame.get(key) ?? of(standard ? literal(standard) : unknown(written, 'unknown'))
}

/** What stands left of `=`. */
export interface Target {
  name: string
  append: boolean
}

/** `$name =` or `$name +=` at this place, which is passed. */
export function assignment({ scanner }: Frame): Target | undefined {
  const found = scanner.exec(ASSIGNMENT)
  if (!found) return undefined
  scanner.skipSpace()
  const name = (found[1] ?? found[2] ?? '').toLowerCase().replace(/^(?:global|script|local|private):/, '')
  return { name, append: found[3] === '+' }
}

/** Gives a variable what stands right of `=`. */
export function assign(frame: Frame, { name, append }: Target, item: Item) {
  const before = append ? frame.session.variables.get(name) : undefined
  frame.set(name, item)
  if (before) frame.session.variables.set(name, joined([before, item.value]))
}
