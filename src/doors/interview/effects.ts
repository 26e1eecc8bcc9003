import type { Artifact, PlacedAct } from './artifact.ts'
import { isReleaseAddress } from './knowledge/release-hosts.ts'
import type { Start } from './start.ts'

/** What it comes to when something runs by itself. */
export interface Effect {
  /**
   * - `fetched`: runs what a stranger's server hands out;
   * - `released`: the same of a known maker's server;
   * - `decoded`: runs text that was kept unreadable;
   * - `taken`: sends out variables, secrets or the like.
   */
  kind: 'fetched' | 'released' | 'decoded' | 'taken'
  /** The deed itself. */
  act: PlacedAct
  /** The fetched text is run as code at once, rather than kept as a program and started. */
  atOnce: boolean
  /** Completes “it …”. */
  words: string
}

const known = new WeakMap<Artifact, Map<Start, PlacedAct[]>>()

/** What each start comes to do, in the order of the artefact's acts. */
export function actsByStart(artifact: Artifact): ReadonlyMap<Start, readonly PlacedAct[]> {
  const before = known.get(artifact)
  if (before) return before
  const byStart = new Map<Start, PlacedAct[]>()
  for (const act of artifact.acts) {
    if (!act.trail) continue
    const acts = byStart.get(act.trail.start)
    if (acts) acts.push(act)
    else byStart.set(act.trail.start, [act])
  }
  known.set(artifact, byStart)
  return byStart
}

const PRIVATE = ['environment', 'secret', 'clipboard', 'screen', 'password'] as const

/** The worst that the acts of one start come to, each kind once; the worst first. */
export function effectsOf(acts: readonly PlacedAct[]): Effect[] {
  const found: Effect[] = []
  const add = (effect: Effect | undefined) => {
    if (effect && !found.some(({ kind }) => kind === effect.kind)) found.push(effect)
  }
  for (const act of acts) add(runsFetched(act, acts))
  add(runsKept(acts))
  for (const act of acts) {
    if ((act.kind === 'run-code' || act.kind === 'run-program') && act.origins.includes('decoded'))
      add({ kind: 'decoded', act, atOnce: true, words: `runs text that is kept unreadable (${act.how})` })
    if (act.kind === 'upload' && PRIVATE.some((origin) => act.origins.includes(origin)))
      add({ kind: 'taken', act, atOnce: true, words: `sends ${wordsFor(act)} out (${act.how})` })
  }
  return found.sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind))
}

const ORDER: Effect['kind'][] = ['fetched', 'taken', 'decoded', 'released']

const wordsFor = ({ origins }: PlacedAct): string =>
  origins.includes('environment')
    ? 'the environment with all its keys'
    : `what is private (${origins.join(', ')})`

const fetchedKind = (addresses: readonly string[]): Effect['kind'] =>
  addresses.length > 0 && addresses.every(isReleaseAddress) ? 'released' : 'fetched'

/** `curl … | sh`, `eval(await …)`: what arrives is run. */
function runsFetched(act: PlacedAct, acts: readonly PlacedAct[]): Effect | undefined {
  if (act.kind !== 'run-code' && act.kind !== 'run-program') return undefined
  if (!act.origins.includes('network') && !act.origins.includes('chain')) return undefined
  if (act.kind === 'run-program' && isOwnProgram(act)) return undefined
  const beside = acts.filter(({ kind, file }) => kind === 'download' && file === act.file)
  const named = [...act.values, ...beside.flatMap(({ values }) => values)].filter(isAddress)
  return {
    kind: fetchedKind(named),
    act,
    atOnce: act.kind === 'run-code',
    words: `runs what ${named[0] ?? 'a server'} hands out (${act.how})`,
  }
}

/** A program that the code names itself, where only what it is told came from outside. */
const isOwnProgram = ({ language, values }: PlacedAct): boolean =>
  (language === 'javascript' || language === 'python') &&
  values.some((value) => /^\s*[\w./@:\\-]+/.test(value) && !INTERPRETERS.test(value))

/** Programs to which what they are told is a program. */
const INTERPRETERS =
  /^\s*(?:\S*[\\/])?(?:(?:ba|z|da)?sh|cmd(?:\.exe)?|powershell(?:\.exe)?|pwsh|osascript|(?:node|bun|deno)\s+(?:-e|--eval|eval)|python[\d.]*\s+-c)\b/i

const isAddress = (value: string) =>
  /^[a-z][a-z0-9+.-]*:\/\/\S+$/i.test(value) || /^[\w-]+(?:\.[\w-]+)+\/\S*$/.test(value)

/** Fetched into a file that the same code then starts. */
function runsKept(acts: readonly PlacedAct[]): Effect | undefined {
  for (const written of acts) {
    if (written.kind !== 'write-file' || !written.origins.includes('network')) continue
    for (const value of written.values) {
      const name = value.split(/[\\/]/).at(-1) ?? ''
      const started = acts.find(
        (act) =>
          act.file === written.file && STARTS.has(act.kind) && act.values.some((one) => names(one, name)),
      )
      if (name.length < 3 || !started) continue
      const named = acts
        .filter((act) => act.kind === 'download' && act.file === written.file)
        .flatMap((act) => act.values)
      // made ready to run, from nobody knows where: the way of every package that brings its own program
      if (started.kind === 'make-executable' && !named.some(isAddress)) continue
      return {
        kind: fetchedKind(named.filter(isAddress)),
        act: started,
        atOnce: false,
        words: `fetches ${name} from ${named.find(isAddress) ?? 'a server'} and starts it (${started.how})`,
      }
    }
  }
  return undefined
}

const STARTS: ReadonlySet<string> = new Set(['run-program', 'run-code', 'make-executable'])

/** Whether a command line or path has a name as a whole in it. */
const names = (line: string, name: string): boolean => line.split(/[\\/\s"';&|]+/).includes(name)

/** “the folder-open task “env” → server.js → lib/x.js”: how a start gets to an act, for a person to follow. */
export function route({ trail }: PlacedAct): string {
  if (!trail) return ''
  const steps =
    trail.steps.length > 6 ? [...trail.steps.slice(0, 2), '…', ...trail.steps.slice(-3)] : trail.steps
  return [trail.start.by, ...steps].join(' → ')
}
