import { type MsiAction, type MsiReading, readMsi } from '../../../formats/msi.ts'
import { type ArtifactFile, PROGRAM_BYTES_READ } from '../artifact.ts'

export type InstallerAction = MsiAction

const readings = new WeakMap<ArtifactFile, { msi: MsiReading | undefined }>()

/** What a file says as a Windows installer package, read once; undefined when it is none. */
export function msiOf(file: ArtifactFile): MsiReading | undefined {
  if (file.type !== 'msi-or-office97') return undefined
  const known = readings.get(file)
  if (known) return known.msi
  const msi = readMsi(file.whole(PROGRAM_BYTES_READ))
  readings.set(file, { msi })
  return msi
}

/** What a custom action is. Source: Windows Installer, "Summary List of All Custom Action Types". */
export function runsAs({ type }: MsiAction): 'program' | 'property' | 'javascript' | 'vbscript' | 'other' {
  if (type === 34) return 'program'
  if (type === 50) return 'property'
  if (type === 37) return 'javascript'
  if (type === 38) return 'vbscript'
  return 'other'
}
