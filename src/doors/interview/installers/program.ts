import { readAuthenticode } from '../../../formats/authenticode.ts'
import { readSignedData } from '../../../formats/cms.ts'
import { type CodeSignature, UNREAD, UNSIGNED } from '../../../formats/code-signature.ts'
import { type MachOReading, readMachO } from '../../../formats/macho.ts'
import { type PeReading, readPe } from '../../../formats/pe.ts'
import { readPlist } from '../../../formats/plist.ts'
import { readXarSignature } from '../../../formats/xar.ts'
import { type Artifact, type ArtifactFile, PROGRAM_BYTES_READ } from '../artifact.ts'
import { INSIDE } from '../intake/resolve.ts'
import { type Bundle, bundlesOf } from './bundle.ts'
import { msiOf } from './msi-actions.ts'

/** A program, a bundle or an installer package, with what it says of itself and who signed it. */
export interface Program {
  /** Where findings point. */
  file: ArtifactFile
  kind: 'program' | 'library' | 'bundle' | 'package'
  system: 'windows' | 'macos'
  /** Its name as a person sees it. */
  name: string
  /** What it calls itself, with the place in words: `product name`, `bundle name`. */
  calls: readonly { as: string; text: string }[]
  bundleId: string
  signature: CodeSignature
  /** Apple's Team ID in the signature. */
  teamId: string
  /** Libraries it loads, lower case. */
  imports: readonly string[]
}

const programs = new WeakMap<Artifact, readonly Program[]>()
const PROGRAMS = 500

/** Every program of an artefact, read once; at most 500. */
export function programsOf(artifact: Artifact): readonly Program[] {
  const known = programs.get(artifact)
  if (known) return known
  const found: Program[] = []
  const bundles = bundlesOf(artifact)
  const inBundles = new Set(bundles.map(({ executable }) => executable))
  for (const bundle of bundles) if (found.length < PROGRAMS) found.push(ofBundle(bundle))
  const infos = artifact.files.filter(({ name }) => name === 'PackageInfo' || name === 'Distribution')
  for (const file of artifact.files) {
    if (found.length >= PROGRAMS) break
    if (inBundles.has(file)) continue
    const program = ofFile(file, infos)
    if (program) found.push(program)
  }
  programs.set(artifact, found)
  return found
}

function ofFile(file: ArtifactFile, infos: readonly ArtifactFile[]): Program | undefined {
  switch (file.type) {
    case 'pe':
      return ofPe(file)
    case 'macho':
      return ofMachO(file)
    case 'xar':
      return ofPkg(file, infos)
    case 'msi-or-office97':
      return ofMsi(file)
    default:
      return undefined
  }
}

const CALLS: [key: string, as: string][] = [
  ['ProductName', 'product name'],
  ['FileDescription', 'description'],
  ['CompanyName', 'company name'],
  ['InternalName', 'internal name'],
]

function ofPe(file: ArtifactFile): Program | undefined {
  const bytes = file.whole(PROGRAM_BYTES_READ)
  const pe: PeReading | undefined = readPe(bytes, file.size)
  if (!pe) return undefined
  return {
    file,
    kind: pe.library ? 'library' : 'program',
    system: 'windows',
    name: file.name,
    calls: CALLS.map(([key, as]) => ({ as, text: pe.version.get(key) ?? '' })),
    bundleId: '',
    signature: readAuthenticode(bytes, pe),
    teamId: '',
    imports: pe.imports,
  }
}

function ofMachO(file: ArtifactFile): Program | undefined {
  const slice = weakest(readMachO(file.whole(PROGRAM_BYTES_READ)))
  if (!slice) return undefined
  const { id, names } = propertiesOf(slice.infoPlist)
  return {
    file,
    kind: slice.kind === 'program' ? 'program' : 'library',
    system: 'macos',
    name: file.name,
    calls: names,
    bundleId: id || (slice.identifier.includes('.') ? slice.identifier : ''),
    signature: slice.signature,
    teamId: slice.teamId,
    imports: slice.imports,
  }
}

const RANK: Record<CodeSignature['state'], number> = { none: 0, 'ad-hoc': 1, unread: 2, signed: 3 }

/** Of the programs for several processors in one file, the one that is signed the least: any of them may run. */
function weakest(slices: readonly MachOReading[]): MachOReading | undefined {
  return slices.toSorted((a, b) => RANK[a.signature.state] - RANK[b.signature.state])[0]
}

function propertiesOf(bytes: Uint8Array | undefined): { id: string; names: Program['calls'] } {
  const list = bytes && readPlist(bytes)
  const text = (key: string) => {
    const value = typeof list === 'object' && !Array.isArray(list) ? list[key] : undefined
    return typeof value === 'string' ? value : ''
  }
  return {
    id: text('CFBundleIdentifier'),
    names: [
      { as: 'bundle name', text: text('CFBundleName') },
      { as: 'bundle’s display name', text: text('CFBundleDisplayName') },
    ],
  }
}

function ofBundle({ info, executable, name, script }: Bundle): Program {
  const { id, names } = propertiesOf(info.bytes())
  const slice = executable && !script ? weakest(readMachO(executable.whole(PROGRAM_BYTES_READ))) : undefined
  return {
    file: executable ?? info,
    kind: 'bundle',
    system: 'macos',
    name,
    calls: names,
    bundleId: id,
    signature: slice?.signature ?? (executable ? UNSIGNED : UNREAD),
    teamId: slice?.teamId ?? '',
    imports: slice?.imports ?? [],
  }
}

function ofPkg(file: ArtifactFile, infos: readonly ArtifactFile[]): Program {
  const inside = `${file.path}${INSIDE}`
  const info = infos.find(({ path }) => path.startsWith(inside))
  const text = (info?.text() ?? '').slice(0, 20_000)
  const title = /<title>([^<]{1,200})</.exec(text)?.[1] ?? ''
  return {
    file,
    kind: 'package',
    system: 'macos',
    name: file.name,
    calls: [{ as: 'title', text: title }],
    bundleId: /<pkg-(?:info|ref)\b[^>]{0,400}?\s(?:identifier|id)="([^"]{1,200})"/.exec(text)?.[1] ?? '',
    signature: readXarSignature(file.whole(PROGRAM_BYTES_READ)),
    teamId: '',
    imports: [],
  }
}

function ofMsi(file: ArtifactFile): Program | undefined {
  const msi = msiOf(file)
  if (!msi) return undefined
  const signed = msi.signature && readSignedData(msi.signature)
  const signature: CodeSignature = !msi.signature
    ? msi.problem
      ? UNREAD
      : UNSIGNED
    : signed && signed.signers.length > 0
      ? { state: 'signed', signers: signed.signers, fileMatches: undefined, keyMatches: signed.keyMatches }
      : UNREAD
  return {
    file,
    kind: 'package',
    system: 'windows',
    name: file.name,
    calls: [
      { as: 'product name', text: msi.properties.get('ProductName') ?? '' },
      { as: 'manufacturer', text: msi.properties.get('Manufacturer') ?? '' },
    ],
    bundleId: '',
    signature,
    teamId: '',
    imports: [],
  }
}
