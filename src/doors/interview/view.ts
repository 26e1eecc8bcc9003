import { evidence } from '../../core/finding.ts'
import type { ActKind } from './act.ts'
import type { Artifact, PlacedAct } from './artifact.ts'
import { actsByStart, effectsOf } from './effects.ts'
import type { Start, Trigger } from './start.ts'

/** One thing that code of the artefact does, for a person to follow. */
export interface ShownDeed {
  /** Completes “it …”. */
  does: string
  /** The steps that lead there, first to last; empty when it stands where it starts. */
  steps: string[]
  file?: string
  /** Counted from 1. */
  line?: number
  /** The code, as far as it is shown. */
  text: string
}

/** Something that runs by itself. */
export interface ShownStart {
  trigger: Trigger
  /** Completes “… runs it”. */
  by: string
  file?: string
  /** Counted from 1. */
  line?: number
  /** What runs, in its own words. */
  command: string
  /** It is set to be unseen. */
  quiet: boolean
  /** What it comes to, the worst first. */
  deeds: ShownDeed[]
}

/** An artefact as a story: what it holds, what runs by itself and what that comes to. */
export interface ArtifactView {
  kind: 'artifact'
  form: Artifact['form']
  /** How many files were looked at, without the archive that holds them. */
  files: number
  /** The files to know by name: where something starts or is done, then the first others. */
  names: string[]
  /** Those that come to something first. */
  starts: ShownStart[]
  /** What code does that nothing starts by itself: of a command or a single file, all of it. */
  deeds: ShownDeed[]
}

/** What is shown of an artefact that has more than a person can read. Entries and characters. */
const SHOWN = { names: 50, starts: 30, deedsEach: 4, deeds: 12, steps: 8 }

/** What is worth telling without a start; the rest is what most programs do. */
const WORDS: Partial<Record<ActKind, string>> = {
  download: 'fetches something from a server',
  upload: 'sends something out',
  'run-code': 'runs text as code',
  'run-program': 'starts another program',
  'make-executable': 'makes a file one that runs',
  'delete-file': 'deletes files',
  'read-environment': 'reads all environment variables, keys among them',
  'read-secret': 'reads passwords, keys or wallets',
  'read-clipboard': 'reads the clipboard',
  'write-clipboard': 'puts something on the clipboard',
  'capture-screen': 'takes pictures of the screen',
  'log-keys': 'records what is typed',
  'ask-password': 'asks for a password',
  persist: 'arranges to be started again',
  'install-package': 'installs packages',
  'read-chain': 'reads data kept on a blockchain',
  'disable-protection': 'takes a guard of the system away',
  hide: 'keeps itself from being seen',
  'set-hooks': 'sets what git runs by itself',
}

/**
 * Tells what happens to whoever opens, installs or runs an artefact. Pure, and everything in it is text.
 *
 * @example
 * viewArtifact(artifact).starts[0]
 * // { trigger: 'open', by: 'the folder-open task “env”', command: 'node server.js', deeds: [{ does: 'runs what …' }] }
 */
export function viewArtifact(artifact: Artifact): ArtifactView {
  const acts = actsByStart(artifact)
  const shown = shownIn(artifact)
  const starts = artifact.starts
    .map((start) => shownStart(start, acts.get(start) ?? [], shown))
    .sort((a, b) => Number(b.deeds.length > 0) - Number(a.deeds.length > 0))
    .slice(0, SHOWN.starts)
  const deeds = loose(artifact, shown)
  return {
    kind: 'artifact',
    form: artifact.form,
    files: inside(artifact).length,
    names: notable(artifact, starts, deeds, shown),
    starts,
    deeds,
  }
}

/** Text fit to be shown, and without the name of the one archive that everything lies in. */
type Shown = (text: string) => string

function shownIn({ name, form }: Artifact): Shown {
  const prefix = `${name} › `
  return (text) => evidence(form === 'archive' && text.startsWith(prefix) ? text.slice(prefix.length) : text)
}

/** The files, without the archive that holds them all. */
const inside = ({ files, form }: Artifact) => (form === 'archive' ? files.slice(1) : files)

function shownStart(start: Start, acts: readonly PlacedAct[], shown: Shown): ShownStart {
  const { runs, where, trigger, by, quiet } = start
  const command = runs.as === 'command' ? runs.command : runs.as === 'file' ? runs.path : where.text
  return {
    trigger,
    by: evidence(by),
    ...place(where.file, where.line, shown),
    command: shown(command),
    quiet,
    deeds: effectsOf(acts)
      .slice(0, SHOWN.deedsEach)
      .map(({ act, words }) => shownDeed(act, words, shown)),
  }
}

function shownDeed(act: PlacedAct, does: string, shown: Shown): ShownDeed {
  const steps = act.trail?.steps ?? []
  const half = SHOWN.steps / 2
  const kept = steps.length > SHOWN.steps ? [...steps.slice(0, half), '…', ...steps.slice(-half)] : steps
  return {
    does: evidence(does),
    steps: kept.map(shown),
    ...place(act.file, act.where.line, shown),
    text: evidence(act.where.text),
  }
}

/** What nothing starts by itself. Of a project only what is out of the ordinary; of a command or a file all of it. */
function loose({ acts, form }: Artifact, shown: Shown): ShownDeed[] {
  const free = acts.filter(({ trail }) => trail === undefined)
  const worst = effectsOf(free)
  const deeds = new Map(worst.map(({ act, words }) => [words, shownDeed(act, words, shown)]))
  for (const act of form === 'command' || form === 'file' ? free : []) {
    const words = WORDS[act.kind]
    if (words === undefined || (act.kind === 'run-code' && worst.length > 0)) continue
    const value = act.values[0]
    if (value !== undefined && worst.some((effect) => effect.words.includes(value))) continue
    const does = value === undefined ? words : `${words}: ${value}`
    if (!deeds.has(does)) deeds.set(does, shownDeed(act, does, shown))
  }
  return [...deeds.values()].slice(0, SHOWN.deeds)
}

function notable(
  artifact: Artifact,
  starts: readonly ShownStart[],
  deeds: readonly ShownDeed[],
  shown: Shown,
): string[] {
  const told = [...starts.flatMap((start) => [start, ...start.deeds]), ...deeds]
  const first = inside(artifact).slice(0, SHOWN.names)
  const names = new Set([...told.flatMap(({ file }) => file ?? []), ...first.map(({ path }) => shown(path))])
  return [...names].slice(0, SHOWN.names)
}

const place = (file: string | undefined, line: number | undefined, shown: Shown) => ({
  ...(file === undefined ? {} : { file: shown(file) }),
  ...(line === undefined ? {} : { line }),
})
