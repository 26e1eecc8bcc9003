import { elementOf, itemsOf } from '../fold.ts'
import type { Expression } from '../syntax.ts'
import type { Value } from '../value.ts'
import { assign } from './assign.ts'
import { readEnvironment } from './environment.ts'
import { ROUNDS } from './limits.ts'
import type { Run } from './run.ts'

/** Does what need not happen: what was assigned before may be still. */
export function perhaps(run: Run, work: () => void): void {
  const { unsure } = run
  run.unsure = true
  work()
  run.unsure = unsure
}

/** Goes through a loop: round by round where the items are known, else once with one that may be any of them. */
export function forEach(run: Run, target: Expression, over: Value, round: () => void): void {
  if (over.name === 'os.environ') readEnvironment(run, target.at)
  const { budget, unsure } = run
  const items = itemsOf(over)
  if (!items || items.length > ROUNDS || budget.isOutOfRounds) {
    perhaps(run, () => {
      assign(run, target, elementOf(over))
      round()
    })
    return
  }
  run.unsure = false
  budget.enterLoop()
  for (const item of [...items]) {
    assign(run, target, item)
    round()
    if (budget.isOutOfRounds) break
  }
  budget.leaveLoop()
  run.unsure = unsure
  if (items.length === 0) perhaps(run, round)
}
