import type { Place } from '../../core/finding.ts'
import type { ActKind, Origin } from './act.ts'
import type { Artifact, PlacedAct } from './artifact.ts'
import { actsByStart } from './effects.ts'
import { type SecretKind, secretOf } from './knowledge/secrets.ts'

/** Acts that belong together: of one file, or of all that one start reaches of the artefact's own files. */
export interface Program {
  acts: readonly PlacedAct[]
  /** Whether it is one file, whose parts are close to each other. */
  isFile: boolean
}

const known = new WeakMap<Artifact, Program[]>()

/** The programs of an artefact, files first. Packages that it carries are files of their own only. */
export function programsOf(artifact: Artifact): readonly Program[] {
  const before = known.get(artifact)
  if (before) return before
  const files = Map.groupBy(artifact.acts, ({ file }) => file ?? '')
  const programs: Program[] = [...files.values()].map((acts) => ({ acts, isFile: true }))
  for (const acts of actsByStart(artifact).values()) {
    const own = acts.filter(({ file }) => !/(?:^|\/)node_modules\//.test(file ?? ''))
    if (new Set(own.map(({ file }) => file)).size > 1) programs.push({ acts: own, isFile: false })
  }
  known.set(artifact, programs)
  return programs
}

/** A reading of something that people keep to themselves. */
export interface Theft {
  act: PlacedAct
  kind: SecretKind
  what: string
}

/** Commands and functions by which a secret is asked for, rather than opened by its path. */
const ASKED: [RegExp, SecretKind, string][] = [
  [
    /find-(?:generic|internet)-password|dump-keychain|Safe Storage|unlock-keychain/i,
    'keychain',
    'the keychain of macOS',
  ],
  [/what Windows keeps encrypted/, 'browser-store', 'what Windows keeps encrypted for the user'],
]

/** What a program reads of some kinds, each thing once. */
export function theftsOf({ acts }: Program, kinds: ReadonlySet<SecretKind>): Theft[] {
  const thefts = new Map<string, Theft>()
  for (const act of acts) {
    if (act.kind !== 'read-secret') continue
    for (const value of act.values) {
      const asked = ASKED.find(([pattern]) => pattern.test(value))
      const secret = secretOf(value) ?? (asked && { kind: asked[1], what: asked[2] })
      if (secret && kinds.has(secret.kind) && !thefts.has(secret.what))
        thefts.set(secret.what, { act, ...secret })
    }
  }
  return [...thefts.values()]
}

/** The first act of a kind, with one of some origins if any are asked for. */
export const firstAct = ({ acts }: Program, kind: ActKind, ...origins: Origin[]): PlacedAct | undefined =>
  acts.find(
    (act) =>
      act.kind === kind && (origins.length === 0 || origins.some((origin) => act.origins.includes(origin))),
  )

/** “https://x.invalid (requests.post(…), line 12)”: where something is sent. */
export function destination(act: PlacedAct): string {
  const address =
    act.values[0] === undefined || act.values[0] === '' ? 'a server' : act.values[0].slice(0, 120)
  return `${address} (${act.how}, line ${act.where.line ?? '?'}${act.file === undefined ? '' : ` of ${act.file}`})`
}

/** What is taken and what sends it are both shown: the one is the proof, the other the place to stop it. */
export function* bothEnds<Name extends string>(
  sighting: { signal: Name; where: Place; why: string },
  upload: PlacedAct | undefined,
) {
  yield sighting
  const { where } = sighting
  if (upload && (upload.where.line !== where.line || upload.where.file !== where.file))
    yield { ...sighting, where: upload.where }
}

/** “a, b and 3 more”. */
export function listed(names: readonly string[], most = 4): string {
  const shown = names.slice(0, most).join(', ')
  return names.length > most ? `${shown} and ${names.length - most} more` : shown
}
