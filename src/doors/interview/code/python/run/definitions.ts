import type { ClassStatement, FunctionStatement, Parameter } from '../syntax.ts'
import { type Closure, Scope, type Value } from '../value.ts'
import { evaluate } from './expressions.ts'
import type { Run } from './run.ts'
import { execute } from './statements.ts'

/** A function as a value, which somebody may call later. */
export function closure(
  run: Run,
  name: string,
  { parameters, body, at }: { parameters: Parameter[]; body: Closure['body']; at: number },
  owner?: Value,
): Value {
  const { scope, path, sightings } = run
  const made: Closure = { name, parameters, body, scope, owner, at, module: path, site: sightings.site }
  run.pending.push(made)
  return { origins: sightings.hidden, closure: made }
}

/** `def`. @param owner the class whose method it is; what it defines has no name of its own then. */
export function define(run: Run, statement: FunctionStatement, owner: Value | undefined): Value {
  for (const decorator of statement.decorators) evaluate(run, decorator)
  const value = closure(run, statement.name, statement, owner)
  if (!owner) run.scope.set(statement.name, value)
  return value
}

/** `class`, with what it inherits from classes of the code's own. */
export function defineClass(run: Run, statement: ClassStatement): void {
  for (const part of statement.decorators) evaluate(run, part)
  const bases = statement.bases.map((base) => evaluate(run, base))
  const members = new Map(bases.flatMap((base) => [...(base.members ?? [])]))
  const owner: Value = { origins: 0, members }
  const outer = run.scope
  run.scope = new Scope(outer)
  for (const inner of statement.body) {
    if (inner.is === 'function') run.scope.set(inner.name, define(run, inner, owner))
    else execute(run, inner)
  }
  for (const [name, value] of run.scope.names) members.set(name, value)
  run.scope = outer
  run.scope.set(statement.name, owner)
}
