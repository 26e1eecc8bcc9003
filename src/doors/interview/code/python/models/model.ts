import type { Run } from '../run/run.ts'
import type { Value } from '../value.ts'
import { CODE } from './code.ts'
import { FILES } from './files.ts'
import { LOADING } from './loading.ts'
import { MACHINE } from './machine.ts'
import { MEMORY } from './memory.ts'
import { NETWORK } from './network.ts'
import { PROGRAMS } from './programs.ts'
import { TEMPORARY } from './temporary.ts'
import { UNPICKLE } from './unpickle.ts'
import { VALUES } from './values.ts'

/** A call of something from outside the project. */
export interface Call {
  /** In full: `requests.Session().post`; `?.post` when it is not known of what. */
  name: string
  receiver: Value
  target: Value
  args: Value[]
  keywords: Map<string, Value>
  at: number
  /** The run that it happens in. */
  on: Run
}

/** @returns the result; undefined when it is not this model's to say. */
export type Model = (call: Call) => Value | undefined

/** Models by exact name, or for all names that a pattern matches. */
export interface Models {
  exact: Readonly<Record<string, Model>>
  patterns: readonly (readonly [RegExp, Model])[]
}

const GROUPS: readonly Models[] = [
  VALUES,
  CODE,
  LOADING,
  MEMORY,
  UNPICKLE,
  PROGRAMS,
  FILES,
  TEMPORARY,
  NETWORK,
  MACHINE,
]

const remembered = new Map<string, Model | undefined>()
const REMEMBERED = 50_000
const NAME_LENGTH = 300

/** The model of a function by its name. */
export function modelOf(name: string): Model | undefined {
  if (name.length > NAME_LENGTH) return undefined
  if (remembered.has(name)) return remembered.get(name)
  const model = find(name)
  if (remembered.size < REMEMBERED) remembered.set(name, model)
  return model
}

function find(name: string): Model | undefined {
  for (const { exact } of GROUPS) if (Object.hasOwn(exact, name)) return exact[name]
  for (const { patterns } of GROUPS)
    for (const [pattern, model] of patterns) if (pattern.test(name)) return model
  return undefined
}
