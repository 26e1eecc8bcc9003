import { fileType } from '../../../formats/file-type.ts'
import { type OfficeAct, officeActs } from '../../../formats/office.ts'
import { readPdf } from '../../../formats/pdf.ts'
import { readZipArchive } from '../../../formats/zip-archive.ts'

/** What a document does by itself when it is opened. */
export type DocumentAct = OfficeAct | 'launch' | 'script'

const UNPACKED = 16 * 2 ** 20
const MEMBERS = 2_000
/** Parts of an Office file that act. */
const ACTING = /vbaproject\.bin$|\.rels$|word\/document\.xml$/i

/** What a document does by itself, read from its parts and run by nobody. */
export async function documentActs(name: string, bytes: Uint8Array): Promise<DocumentAct[]> {
  const type = fileType(bytes)
  if (type === 'pdf') {
    const { launch, script } = readPdf(bytes)
    return [...(launch ? ['launch' as const] : []), ...(script ? ['script' as const] : [])]
  }
  if (type !== 'office' && type !== 'rtf' && type !== 'msi-or-office97') return []
  const members =
    type === 'office' ? (await readZipArchive(bytes, { bytes: UNPACKED, members: MEMBERS })).members : []
  const parts = members.map((member) => ({
    name: member.name,
    bytes: ACTING.test(member.name) ? (member.bytes ?? new Uint8Array()) : new Uint8Array(),
  }))
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase()
  return [...new Set(officeActs({ type, ending, bytes }, parts))]
}
