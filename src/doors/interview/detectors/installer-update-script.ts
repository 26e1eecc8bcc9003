import { defineDetector } from '../../../core/detector.ts'
import { evidence } from '../../../core/finding.ts'
import type { Artifact, ArtifactFile } from '../artifact.ts'
import { signerWords } from '../installers/claim.ts'
import { programsOf } from '../installers/program.ts'
import { actsIn, threatOf } from '../installers/threat.ts'
import { languageOf } from '../intake/language.ts'
import { vendorByFileName } from '../knowledge/vendors.ts'

/** What false interviewers say is to be repaired, and what they call the thing that does it; both as whole words. */
const DEVICE = device('camera|webcam|cam|mic|microphone|nvidia|geforce|realtek|zoom|deepfake')
/** In a parcel of few files these count too; projects have honest scripts for them. */
const PARCEL_DEVICE = device('audio|video|nv|amd|ffmpeg|teams|meet|meeting|sdk|browser')
const REPAIR =
  /\b(?:\w{1,20}drivers?|driver|drv|\w{0,20}updater?|fix|\w{0,10}fix|patch|\w{0,20}release|install|setup|repair|codec|plugin|protection)\b/
/** Languages in which nobody ships a driver. */
const SCRIPTS = new Set(['shell', 'powershell', 'cmd', 'applescript', 'vbscript'])
const DOUBLE_CLICKED = /^(?:vbs|vbe|jse|wsf|hta|bat|cmd|scpt|applescript|command|ps1)$/i

function device(names: string): RegExp {
  return new RegExp(`\\b(?:${names})(?:drivers?|updater?|fix|release|patch|win|win64|win32)?\\b`)
}

export default defineDetector<Artifact>()({
  family: 'installer',
  looksFor:
    'scripts and unsigned programs that call themselves a driver, a fix for the camera or a meeting program’s update',
  technique: 'T1036.005',
  source: 'https://blog.sekoia.io/clickfake-interview-campaign-by-lazarus/',
  innocent: 'Repositories for setting up machines hold scripts that install graphics drivers.',
  advice:
    'Do not run it. Cameras and microphones are repaired by no script from an interviewer; drivers come from the system’s own updates.',
  signals: {
    attack: {
      strength: 'decisive',
      weight: 10,
      title: 'A script named like a driver or update fetches code and runs it, or takes secrets',
    },
    fetches: {
      strength: 'strong',
      weight: 7,
      title: 'A script named like a driver or update downloads what it runs',
    },
    named: {
      strength: 'strong',
      weight: 5,
      title: 'A script calls itself a driver or a meeting program’s update',
    },
    unsigned: {
      strength: 'strong',
      weight: 5,
      title: 'A program calls itself a driver or a fix, and nobody signed it',
    },
  },
  *inspect(artifact) {
    const inParcel = isParcel(artifact)
    const devices = inParcel ? [DEVICE, PARCEL_DEVICE] : [DEVICE]
    for (const file of artifact.files) {
      if (!isNamedSo(file, devices) || /(?:^|\/)node_modules\//.test(file.path)) continue
      const threat = threatOf(actsIn(artifact, file.path))
      if (threat && (threat.certain || inParcel))
        yield {
          // Among the sources of a project, scripts set machines up.
          signal: threat.certain && inParcel ? 'attack' : 'fetches',
          where: threat.act.where,
          why: `${file.name} ${threat.does} (${threat.act.how.slice(0, 100)}).`,
        }
      else if (DOUBLE_CLICKED.test(file.extension) && inParcel)
        yield {
          signal: 'named',
          where: {
            part: 'file name',
            file: file.path,
            line: 1,
            column: 1,
            text: evidence((file.text() ?? '').slice(0, 300).trim()) || file.name,
          },
          why: `“${lastNames(file)}” is named like a driver or an update, and is a script.`,
        }
    }
    if (inParcel) yield* unsignedPrograms(artifact, devices)
  },
})

function* unsignedPrograms(artifact: Artifact, devices: readonly RegExp[]) {
  for (const { file, kind, name, signature } of programsOf(artifact)) {
    const own = words(name)
    if (kind === 'library' || !devices.some((pattern) => pattern.test(own)) || !REPAIR.test(own)) continue
    // Whoever takes a known maker's name is told by that.
    if (vendorByFileName(name) || (signature.state !== 'none' && signature.state !== 'ad-hoc')) continue
    yield {
      signal: 'unsigned' as const,
      where: { part: 'program', file: file.path, line: 1, column: 1, text: name },
      why: `“${name.slice(-80)}” is named like a driver or a fix, and ${signerWords(signature)}.`,
    }
  }
}

const lastNames = ({ path }: ArtifactFile) =>
  path
    .split(/\/| › /)
    .slice(-2)
    .join('/')

function isNamedSo(file: ArtifactFile, devices: readonly RegExp[]): boolean {
  const isDevice = (text: string) => devices.some((pattern) => pattern.test(text))
  const language = languageOf(file)
  const runs = DOUBLE_CLICKED.test(file.extension) || (language !== undefined && SCRIPTS.has(language))
  if (!runs) return false
  const own = words(file.name)
  const folder = words(lastNames(file)).slice(0, -own.length)
  if (isDevice(own) && REPAIR.test(own)) return true
  if (vendorByFileName(file.name)) return /^(?:vbs|vbe|hta|scpt|applescript|command)$/i.test(file.extension)
  // `nvidiaRelease/update.vbs`: the folder names the device, the file the repair.
  return REPAIR.test(own) && isDevice(folder) && REPAIR.test(folder)
}

/** `camDriver_v2.sh` as `cam driver v2 sh`. */
const words = (name: string) =>
  name
    .slice(-200)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')

/** Few files and no project around them. */
const isParcel = ({ files }: Artifact) =>
  files.length <= 60 &&
  !files.some(({ name }) =>
    /^(?:package\.json|pyproject\.toml|setup\.py|Cargo\.toml|go\.mod|Makefile)$/.test(name),
  )
