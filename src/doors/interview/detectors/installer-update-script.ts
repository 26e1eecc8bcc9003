import { defineDetector } from '../../../core/detector.ts'
import { evidence } from '../../../core/finding.ts'
import type { Artifact, ArtifactFile } from '../artifact.ts'
import { threatOf } from '../installers/threat.ts'
import { languageOf } from '../intake/language.ts'
import { vendorByFileName } from '../knowledge/vendors.ts'

/** What false interviewers call the thing that is to repair camera or sound, or a maker's name with "update". */
const DEVICE =
  /(?:camera|webcam|\bcam|mic|microphone|audio|video|nvidia|geforce|realtek|amd|ffmpeg|zoom|teams|meet|sdk|browser|deepfake)/i
const REPAIR = /(?:driver|drv|update|updater|fix|patch|release|install|setup|repair|codec|plugin|protection)/i
/** Languages in which nobody ships a driver. */
const SCRIPTS = new Set(['shell', 'powershell', 'cmd', 'applescript', 'vbscript'])
const DOUBLE_CLICKED = /^(?:vbs|vbe|js|jse|wsf|hta|bat|cmd|scpt|applescript|command|ps1)$/i

export default defineDetector<Artifact>()({
  family: 'installer',
  looksFor: 'scripts that call themselves a driver, a fix for the camera or a meeting program’s update',
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
  },
  *inspect(artifact) {
    for (const file of artifact.files) {
      if (!isNamedSo(file) || /(?:^|\/)node_modules\//.test(file.path)) continue
      const threat = threatOf(artifact.acts.filter((act) => act.file === file.path))
      if (threat)
        yield {
          signal: threat.certain ? 'attack' : 'fetches',
          where: threat.act.where,
          why: `${file.name} ${threat.does} (${threat.act.how.slice(0, 100)}).`,
        }
      else if (DOUBLE_CLICKED.test(file.extension) && isParcel(artifact))
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
  },
})

const lastNames = ({ path }: ArtifactFile) =>
  path
    .split(/\/| › /)
    .slice(-2)
    .join('/')

function isNamedSo(file: ArtifactFile): boolean {
  const language = languageOf(file)
  const runs = DOUBLE_CLICKED.test(file.extension) || (language !== undefined && SCRIPTS.has(language))
  if (!runs) return false
  const names = lastNames(file).slice(-200)
  const own = file.name.slice(-200)
  if (DEVICE.test(own) && REPAIR.test(own)) return true
  if (vendorByFileName(file.name)) return /^(?:vbs|vbe|hta|scpt|applescript|command)$/i.test(file.extension)
  // `nvidiaRelease/update.vbs`: the folder names the device, the file the repair.
  return REPAIR.test(own) && DEVICE.test(names) && REPAIR.test(names.slice(0, -own.length))
}

/** Few files and no project around them. */
const isParcel = ({ files }: Artifact) =>
  files.length <= 60 &&
  !files.some(({ name }) =>
    /^(?:package\.json|pyproject\.toml|setup\.py|Cargo\.toml|go\.mod|Makefile)$/.test(name),
  )
