import type { Place } from '../../../../core/finding.ts'
import type { Act, CodeReading } from '../../act.ts'
import { evaluateCmd } from '../cmd/run.ts'
import { evaluatePowerShell } from '../powershell/run/run.ts'
import type { CodeReader } from '../reader.ts'
import { evaluateShell } from '../shell/run.ts'
import { guessShells } from './guess.ts'
import { locator } from './places.ts'
import { runProgram } from './programs.ts'
import { Session, type Shell, type Tools } from './session.ts'

const TOOLS: Tools = {
  evaluate: { shell: evaluateShell, powershell: evaluatePowerShell, cmd: evaluateCmd },
  run: runProgram,
}

/** Of a text more than this is not read. */
const LENGTH = 8 * 2 ** 20

const SHELLS = { sh: 'shell', powershell: 'powershell', cmd: 'cmd' } as const

/**
 * Reads a command line for what it does. Nothing is run or fetched; variables, substitutions, encodings and nested
 * shells are followed as far as they are known.
 *
 * @param options.shell who reads it; `any` decides by its words, and reads it again as another shell would when
 * nothing was found.
 * @param options.where where the command stands.
 */
export function readCommand(
  command: string,
  { shell, where }: { shell: 'sh' | 'powershell' | 'cmd' | 'any'; where: Place },
): CodeReading {
  if (shell !== 'any') return readShell(command, SHELLS[shell], where, true)
  const [likeliest = 'shell', ...others] = guessShells(command)
  const reading = readShell(command, likeliest, where, true)
  if (reading.acts.some(isTelling)) return reading
  return (
    others.map((other) => readShell(command, other, where, true)).find(({ acts }) => acts.some(isTelling)) ??
    reading
  )
}

/** Acts after which nobody needs to ask how another shell would have read the text. */
const isTelling = ({ kind, origins }: Act) =>
  kind === 'run-code' || kind === 'hide' || kind === 'disable-protection' || origins.includes('assembled')

/** @param closed whether nobody hands variables in. */
export function readShell(text: string, shell: Shell, where: Place, closed: boolean): CodeReading {
  const read = text.slice(0, LENGTH)
  const session = new Session(locator(read, where), TOOLS, closed)
  let problem = ''
  try {
    TOOLS.evaluate[shell](read, session, undefined)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    problem = 'it is nested too deeply'
  }
  const reading = session.reading()
  if (problem) return { ...reading, problem }
  return read.length < text.length ? { ...reading, problem: 'only its first 8 MB were read' } : reading
}

/** The reader of script files of one shell. */
export const createShellReader = (shell: Shell) => (): CodeReader => ({
  read(file) {
    const text = file.text()
    if (text === undefined) return { acts: [], handOvers: [], problem: 'it is not text' }
    return readShell(text, shell, { part: file.name, file: file.path, line: 1, column: 1, text: '' }, false)
  },
  readText: (code, where) => readShell(code, shell, where, false),
})
