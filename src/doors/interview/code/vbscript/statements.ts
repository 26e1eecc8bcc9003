import { call } from './calls.ts'
import { argumentList, expression } from './expressions.ts'
import { loop } from './loops.ts'
import type { Run } from './run.ts'
import { runCode } from './script.ts'
import { arithmetic, shown, textValue, type Value } from './value.ts'

/** Words and marks that end a statement of a call without parentheses. */
const STOPS = new Set(['then', 'to', 'step', 'else', 'next', 'loop', 'wend', 'do', ')', '}'])
const LEADING = /^(?:set|const|var|let|call|if|elseif|while|until|do|private|public|redim|return)$/

/** Goes through the statements between two tokens, by their indexes. */
export function between(run: Run, from: number, to: number): void {
  run.at = from
  while (run.at < to && run.at < run.tokens.length && --run.steps > 0) {
    const before = run.at
    statement(run, to)
    if (run.at <= before && run.at >= from) run.at = before + 1
  }
}

function statement(run: Run, to: number): void {
  while (run.token?.is === 'end' || '{};'.includes(run.peek() || ' ')) {
    if (run.at >= to) return
    run.at++
  }
  const word = run.peek()
  if (passesRoutine(run, word)) return
  if (word === 'for' && run.dialect === 'vbscript') {
    loop(run)
    return
  }
  if (word === 'dim') {
    run.at++
    declared(run)
    return
  }
  if (LEADING.test(word)) run.at++
  if (word === 'execute' || word === 'executeglobal') {
    const at = run.offset
    run.at++
    runCode(run, expression(run, 0), at, word)
    return
  }
  assignmentOrCall(run, word === 'return')
}

/** A function is gone through when it is called. @returns whether one was passed over. */
function passesRoutine(run: Run, word: string): boolean {
  if ((word !== 'function' && word !== 'sub') || run.tokens[run.at + 1]?.is !== 'word') return false
  const routine = run.routines.get(run.peek(1))
  if (routine?.tokens !== run.tokens) return false
  run.at = routine.to
  return true
}

/** `Dim a, b(3)`: empty until something is put in. */
function declared(run: Run): void {
  for (let { token } = run; token && token.is !== 'end'; token = run.tokens[++run.at])
    if (token.is === 'word') run.variables.set(token.value, textValue('', new Set()))
}

function assignmentOrCall(run: Run, returns: boolean): void {
  const name = run.token
  if (name?.is === 'word' && (run.peek(1) === '=' || run.peek(1) === '+=')) {
    const adds = run.peek(1) === '+='
    run.at += 2
    const value = expression(run, 0)
    const before = run.variables.get(name.value)
    run.variables.set(name.value, adds && before ? arithmetic('+', before, value) : value)
    return
  }
  const start = run.offset
  const value = expression(run, 0, true)
  if (returns) run.variables.set('return', value)
  if (run.takes('=')) {
    const given = expression(run, 0)
    if (value.object?.endsWith('.path') || value.object?.endsWith('.description'))
      setMember(run, value, given, start)
    return
  }
  const { token } = run
  if (value.object && token && token.is !== 'end' && !STOPS.has(token.value))
    call(run, value, argumentList(run, 0), start)
}

/** `action.Path = "…"` of the task scheduler. */
function setMember(run: Run, { object }: Value, given: Value, at: number): void {
  if (object?.includes('schedule.service'))
    run.sightings.act('persist', at, 'a scheduled task', [shown(given)], given.origins)
}
