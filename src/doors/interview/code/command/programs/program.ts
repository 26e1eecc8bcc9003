import type { Call, Session } from '../session.ts'
import type { Value } from '../value.ts'

/** What one program does; returns what it writes to standard output, when that can be told. */
export type Program = (call: Call, session: Session) => Value | undefined

export type Programs = Readonly<Record<string, Program>>

/** Arguments taken apart: `-x value`, `--long=value`, `-abc`, and the rest. */
export interface Options {
  /** Whether one of the options was given, with or without a value. */
  has(...names: string[]): boolean
  value(...names: string[]): Value | undefined
  rest: readonly Value[]
}

/**
 * @param valued options that take the next argument as their value, with their dashes. Single letters also take
 * what is attached to them, as `-o/tmp/x` does.
 */
export function optionsOf(args: readonly Value[], valued: ReadonlySet<string>): Options {
  const given = new Map<string, Value | undefined>()
  const rest: Value[] = []
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] as Value
    const { text } = arg
    if (text === '--') {
      rest.push(...args.slice(at + 1))
      break
    }
    if (text.length < 2 || !text.startsWith('-')) {
      rest.push(arg)
      continue
    }
    const equals = text.indexOf('=')
    if (text.startsWith('--') && equals > 0) {
      given.set(text.slice(0, equals), { ...arg, text: text.slice(equals + 1), joints: [] })
    } else if (valued.has(text)) given.set(text, args[++at])
    else if (text.startsWith('--')) given.set(text, undefined)
    else {
      given.set(text, undefined)
      for (let letter = 1; letter < Math.min(text.length, 12); letter++) {
        const name = `-${text[letter]}`
        if (!valued.has(name)) given.set(name, undefined)
        else {
          const attached = text.slice(letter + 1)
          given.set(name, attached ? { ...arg, text: attached, joints: [] } : args[++at])
          break
        }
      }
    }
  }
  return {
    has: (...names) => names.some((name) => given.has(name)),
    value: (...names) => {
      for (const name of names) {
        const value = given.get(name)
        if (value) return value
      }
      return undefined
    },
    rest,
  }
}

export const words = (list: string): ReadonlySet<string> => new Set(list.split(' ').filter(Boolean))
