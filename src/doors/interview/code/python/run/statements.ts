import { operated } from '../fold.ts'
import type { Statement } from '../syntax.ts'
import { assign } from './assign.ts'
import { define, defineClass } from './definitions.ts'
import { evaluate } from './expressions.ts'
import { importFrom, importModule } from './imports.ts'
import { forEach, perhaps } from './loops.ts'
import type { Run } from './run.ts'

/** Goes through statements one after the other. */
export function block(run: Run, statements: readonly Statement[]): void {
  for (const statement of statements) execute(run, statement)
}

/** Goes through one statement. */
export function execute(run: Run, statement: Statement): void {
  run.budget.step()
  switch (statement.is) {
    case 'expression':
      // A string that stands alone is a comment.
      if (statement.value.is !== 'string') evaluate(run, statement.value)
      return
    case 'assign': {
      const value = evaluate(run, statement.value)
      for (const target of statement.targets) assign(run, target, value)
      return
    }
    case 'update':
      update(run, statement)
      return
    case 'import':
      for (const { path, as } of statement.names) importModule(run, statement.at, path, as)
      return
    case 'import-from':
      importFrom(run, statement.at, statement.path, statement.names)
      return
    case 'function':
      define(run, statement, undefined)
      return
    case 'class':
      defineClass(run, statement)
      return
    case 'for':
      forEach(run, statement.target, evaluate(run, statement.over), () => block(run, statement.body))
      return
    case 'branches':
      for (const condition of statement.conditions) evaluate(run, condition)
      perhaps(run, () => {
        for (const body of statement.bodies) block(run, body)
      })
      return
    case 'with':
      for (const { value, target } of statement.items) {
        const context = evaluate(run, value)
        if (target) assign(run, target, context)
      }
      block(run, statement.body)
      return
    case 'return':
      if (statement.value) run.returned.push(evaluate(run, statement.value))
      return
    case 'global':
      for (const name of statement.names) run.scope.globals.add(name)
      return
  }
}

/** `target += value`: in a branch, too, the sum takes the place of what was. */
function update(run: Run, { target, operator, value }: Extract<Statement, { is: 'update' }>): void {
  const sum = operated(operator, evaluate(run, target), evaluate(run, value))
  const { unsure } = run
  run.unsure = false
  assign(run, target, sum)
  run.unsure = unsure
}
