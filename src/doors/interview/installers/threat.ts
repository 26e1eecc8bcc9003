import type { ActKind } from '../act.ts'
import type { Artifact, PlacedAct } from '../artifact.ts'

/** What acts of one file amount to when they are seen together. */
export interface Threat {
  /** The act that shows it. */
  act: PlacedAct
  /** Completes “it …”. */
  does: string
  /** No honest installer does it; otherwise some do. */
  certain: boolean
}

const FROM_OUTSIDE = new Set(['network', 'chain'])

/**
 * Judges the acts of one file, or of one command, together.
 *
 * @returns the worst that they amount to; undefined when each of them is everyday.
 */
export function threatOf(acts: readonly PlacedAct[]): Threat | undefined {
  const first = (...kinds: ActKind[]) => acts.find(({ kind }) => kinds.includes(kind))
  const fetched = acts.find(
    ({ kind, origins }) => kind === 'run-code' && origins.some((origin) => FROM_OUTSIDE.has(origin)),
  )
  const keeps = acts.some(
    ({ kind, origins }) => kind === 'write-file' && origins.some((origin) => FROM_OUTSIDE.has(origin)),
  )
  if (fetched && !keeps) return { act: fetched, does: 'fetches code and runs it at once', certain: true }
  const download = first('download')
  const sends = first('upload')
  const secret = first('read-secret', 'ask-password')
  if (secret && sends) return { act: secret, does: 'takes secrets and sends them off', certain: true }
  const guard = first('disable-protection')
  const runs = first('run-program', 'make-executable', 'run-code')
  if (download && runs) {
    const hidden = first('hide') ?? guard ?? first('ask-password', 'persist')
    return {
      act: fetched ?? download,
      does: 'downloads a program and starts it',
      certain: hidden !== undefined,
    }
  }
  if (first('ask-password') && (download || first('run-code')))
    return {
      act: first('ask-password') as PlacedAct,
      does: 'asks for the password of this computer',
      certain: true,
    }
  const decoded = acts.find(({ kind, origins }) => kind === 'run-code' && origins.includes('decoded'))
  if (decoded) return { act: decoded, does: 'unpacks hidden code and runs it', certain: false }
  return undefined
}

const grouped = new WeakMap<Artifact, Map<string | undefined, PlacedAct[]>>()

/** What the code or command in one file does, by its path. */
export function actsIn(artifact: Artifact, path: string): readonly PlacedAct[] {
  const known = grouped.get(artifact)
  const byFile = known ?? Map.groupBy(artifact.acts, ({ file }) => file)
  if (!known) grouped.set(artifact, byFile)
  return byFile.get(path) ?? []
}
