import { callObject } from './objects.ts'
import type { Routine } from './routines.ts'
import type { Run } from './run.ts'
import { runCode } from './script.ts'
import { between } from './statements.ts'
import { builtin, originsOf, shown, TEXT_METHODS, UNKNOWN, type Value } from './value.ts'

/** Calls within calls. */
const CALLS_DEPTH = 12
const MAKERS = /^(?:createobject|getobject|activexobject|wscript\.createobject|server\.createobject)$/

/** Calls a function of the script's own, one of the language, or a method of an object. */
export function call(run: Run, callee: Value, args: Value[], at: number): Value {
  const name = callee.object ?? ''
  const routine = run.routines.get(name)
  if (routine) return invoke(run, name, routine, args)
  if (name.startsWith('text.')) {
    const method = TEXT_METHODS[name.slice(5)]
    const [of] = callee.items ?? []
    const result = method && of ? builtin(method, [of, ...args]) : undefined
    return result ?? { origins: originsOf([of, ...args]) }
  }
  if (MAKERS.test(name))
    return { object: shown(args[0]).toLowerCase(), about: { origins: new Set() }, origins: new Set() }
  if (name === 'eval') {
    if (args[0]) runCode(run, args[0], at, 'eval')
    return UNKNOWN
  }
  return builtin(name, args) ?? callObject(run.sightings, callee, args, at)
}

function invoke(run: Run, name: string, routine: Routine, args: readonly Value[]): Value {
  if (run.calls >= CALLS_DEPTH || run.steps <= 0) return { origins: originsOf(args) }
  const { at, tokens, variables } = run
  run.calls++
  run.tokens = routine.tokens
  run.variables = new Map(variables)
  routine.parameters.forEach((parameter, index) => void run.variables.set(parameter, args[index] ?? UNKNOWN))
  run.variables.delete('return')
  between(run, routine.from, routine.to)
  const result = run.variables.get(run.dialect === 'jscript' ? 'return' : name) ?? UNKNOWN
  run.calls--
  run.at = at
  run.tokens = tokens
  run.variables = variables
  return result
}
