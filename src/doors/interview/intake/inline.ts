import type { Act, CodeReading, HandOver, Language } from '../act.ts'
import { readCommand } from '../code/command/reader.ts'
import type { CodeReader } from '../code/reader.ts'

/** Codes within code that are read for one file: a shell that starts Python that starts a shell. */
const READ = 60

/**
 * What code does that stands inside other code: command lines that a program hands to a shell, `node -e`, `python -c`.
 */
export function inlineActs(
  handOvers: readonly HandOver[],
  readerOf: (language: Language) => CodeReader | undefined,
): Act[] {
  const acts: Act[] = []
  const queue = handOvers.filter(({ to }) => to === 'code').slice(0, READ)
  for (let read = 0; read < READ; read++) {
    const next = queue.shift()
    if (!next) break
    const reading = readingOf(next, readerOf)
    for (const act of reading?.acts ?? []) acts.push(act)
    for (const inner of reading?.handOvers ?? []) if (inner.to === 'code') queue.push(inner)
  }
  return acts
}

function readingOf(
  { value, language = 'shell', where }: HandOver,
  readerOf: (language: Language) => CodeReader | undefined,
): CodeReading | undefined {
  if (language === 'shell') return readCommand(value, { shell: 'sh', where })
  if (language === 'powershell' || language === 'cmd') return readCommand(value, { shell: language, where })
  return readerOf(language)?.readText(value, where)
}
