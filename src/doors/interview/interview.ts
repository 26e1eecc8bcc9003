import { fileURLToPath } from 'node:url'
import { type Detector, inspect } from '../../core/detector.ts'
import type { Door, Intake } from '../../core/door.ts'
import { loadFolder } from '../../core/modules.ts'
import { judge } from '../../core/verdict.ts'
import { fileType } from '../../formats/file-type.ts'
import type { Artifact } from './artifact.ts'
import { assemble } from './intake/assemble.ts'
import { assembleCommand } from './intake/command.ts'
import { unpack } from './intake/unpack.ts'
import { viewArtifact } from './view.ts'

const folder = fileURLToPath(new URL('./detectors/', import.meta.url))

/** The detectors of this door: every file of `detectors/`. */
export const detectors: Detector<Artifact>[] = (await loadFolder<Omit<Detector<Artifact>, 'id'>>(folder)).map(
  ({ name, unit }) => ({ ...unit, id: `interview/${name}` }),
)

const readings = new WeakMap<Intake, Promise<Artifact>>()

/** From bytes, a folder or a command to what detectors read; what came in once is read once. */
export function readArtifact(intake: Intake): Promise<Artifact> {
  const reading = readings.get(intake) ?? read(intake)
  readings.set(intake, reading)
  return reading
}

async function read(intake: Intake): Promise<Artifact> {
  if (intake.kind === 'command') return assembleCommand(intake.name, intake.command)
  const { files, unknown, form } = await unpack(intake)
  return assemble(intake.name, form, files, unknown)
}

/** What a false employer has somebody open, install, run or paste. */
const door: Door = {
  name: 'interview',

  recognise(intake) {
    if (intake.kind !== 'file') return 1
    const type = fileType(intake.bytes)
    if (type === 'message' || type === 'empty' || type === 'unknown')
      return KNOWN_ENDING.test(intake.name) ? 0.6 : 0
    return type === 'text' ? 0.5 : 0.6
  },

  limits({ limits }) {
    return { bytes: limits.artifactBytes, ms: limits.artifactMs }
  },

  async check(intake, context) {
    const artifact = await readArtifact(intake)
    const verdict = judge(inspect(detectors, artifact, context))
    return { ...verdict, observables: artifact.observables }
  },

  view: async (intake) => viewArtifact(await readArtifact(intake)),
}

/** Names by which a file is this door's though its first bytes say nothing. */
const KNOWN_ENDING =
  /\.(?:[cm]?[jt]sx?|py|pyw|sh|bash|zsh|ps1|bat|cmd|vbs|hta|scpt|applescript|lnk|dmg|pkg|msi|iso|img|deb|rpm|appimage|crx|vsix|exe|dll|bin|jar|json|ya?ml|toml)$/i

export default door
