import { expression } from './expressions.ts'
import { type Run, STEPS } from './run.ts'
import { between } from './statements.ts'
import type { Token } from './tokens.ts'
import { numberOf, numberValue, UNKNOWN, type Value } from './value.ts'

/** `For i = a To b Step s … Next` and `For Each x In list … Next`. */
export function loop(run: Run): void {
  const start = run.at
  const end = nextOf(run.tokens, start + 1)
  run.at++
  if (run.takes('each')) {
    const name = run.peek()
    run.at += 2
    const { items } = expression(run, 0)
    rounds(run, name, items?.slice(0, STEPS) ?? [UNKNOWN], end)
    return
  }
  const name = run.peek()
  run.at++
  if (!run.takes('=')) {
    run.at = start + 1
    return
  }
  const counted = counts(run)
  rounds(run, name, counted.length > 0 ? counted : [UNKNOWN], end)
}

/** `a To b Step s` as the numbers it counts; none when they are not known. */
function counts(run: Run): Value[] {
  const from = numberOf(expression(run, 0))
  run.takes('to')
  const until = numberOf(expression(run, 0))
  const step = run.takes('step') ? (numberOf(expression(run, 0)) ?? 1) : 1
  const values: Value[] = []
  if (from === undefined || until === undefined || step === 0) return values
  for (let value = from; (step > 0 ? value <= until : value >= until) && values.length < STEPS; value += step)
    values.push(numberValue(value))
  return values
}

function rounds(run: Run, name: string, values: readonly Value[], end: number): void {
  const body = run.at
  for (const value of values) {
    if (run.steps <= 0) break
    run.variables.set(name, value)
    between(run, body, end)
  }
  run.at = end + 1
}

/** The `Next` of the loop before `from`. */
function nextOf(tokens: readonly Token[], from: number): number {
  let depth = 1
  for (let index = from; index < tokens.length; index++) {
    const { value, is } = tokens[index] as Token
    if (is !== 'word') continue
    if (value === 'for' && tokens[index - 1]?.value !== 'exit') depth++
    else if (value === 'next' && --depth === 0) return index
  }
  return tokens.length
}
