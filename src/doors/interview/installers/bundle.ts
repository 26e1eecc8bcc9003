import { readPlist } from '../../../formats/plist.ts'
import type { Artifact, ArtifactFile } from '../artifact.ts'

/** A macOS application bundle: a folder that opens like a program. */
export interface Bundle {
  /** `Zoom.app`. */
  name: string
  /** Path of the folder, ending in `/`. */
  folder: string
  info: ArtifactFile
  /** What starts when it is opened; undefined when it is not there. */
  executable: ArtifactFile | undefined
  /** That is a script and no compiled program. */
  script: boolean
}

const INFO = '/Contents/Info.plist'
const BUNDLES = 200

const known = new WeakMap<Artifact, readonly Bundle[]>()

/** The application bundles of an artefact, at most 200. */
export function bundlesOf(artifact: Artifact): readonly Bundle[] {
  const before = known.get(artifact)
  if (before) return before
  const bundles: Bundle[] = []
  for (const info of artifact.files) {
    if (!info.path.endsWith(INFO) || bundles.length >= BUNDLES) continue
    const folder = info.path.slice(0, -INFO.length + 1)
    const name =
      folder
        .slice(0, -1)
        .split(/\/| › /)
        .at(-1) ?? ''
    if (!/\.app$/i.test(name)) continue
    const executable = executableOf(artifact, info, folder, name)
    bundles.push({
      name,
      folder,
      info,
      executable,
      script: executable !== undefined && (executable.type === 'script' || executable.type === 'text'),
    })
  }
  known.set(artifact, bundles)
  return bundles
}

function executableOf(artifact: Artifact, info: ArtifactFile, folder: string, name: string) {
  const list = readPlist(info.bytes())
  const stated = typeof list === 'object' && !Array.isArray(list) ? list.CFBundleExecutable : undefined
  const own = typeof stated === 'string' ? stated : name.replace(/\.app$/i, '')
  return artifact.file(`${folder}Contents/MacOS/${own}`)
}
