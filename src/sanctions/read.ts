import { PosternError } from '../core/errors.ts'
import { EuReader } from './eu.ts'
import { OfacReader } from './ofac.ts'
import type { SanctionsList } from './party.ts'
import { UnReader } from './un.ts'
import { type RecordReader, readXml } from './xml.ts'

interface ListReader extends RecordReader {
  done(): SanctionsList
}

/** Formats by the root element of their files. */
const FORMATS: Readonly<Record<string, (attributes: Readonly<Record<string, string>>) => ListReader>> = {
  Sanctions: () => new OfacReader(),
  CONSOLIDATED_LIST: (attributes) => new UnReader(attributes),
  export: (attributes) => new EuReader(attributes),
}

/** Whether the beginning of a file is that of a list which {@link readSanctions} reads. */
export const isSanctionsRoot = (text: string): boolean =>
  /^[^<]{0,10}(?:<[?!][^>]{0,1000}>\s{0,100}){0,5}<(?:Sanctions|CONSOLIDATED_LIST|export)[\s>]/.test(text)

/**
 * Reads a sanctions list: OFAC's SDN Advanced XML, the UN's consolidated list or the EU's. The same bytes give the
 * same list.
 *
 * @param chunks the file's bytes, unpacked, cut anywhere
 * @throws PosternError `E_INDICATORS`, naming the line, for another format or what breaks a limit
 */
export function readSanctions(chunks: Iterable<Uint8Array>): SanctionsList {
  let reader: ListReader | undefined
  readXml(chunks, (root, attributes) => {
    const format = Object.hasOwn(FORMATS, root) ? FORMATS[root] : undefined
    if (!format)
      throw new PosternError(
        'E_INDICATORS',
        `<${root.slice(0, 50)}> begins no sanctions list that is known: it is neither OFAC’s advanced XML, nor the UN’s, nor the EU’s`,
      )
    reader = format(attributes)
    return reader
  })
  const list = reader?.done()
  if (!list || list.parties.length === 0)
    throw new PosternError('E_INDICATORS', 'there is no party on this list')
  if (Number.isNaN(Date.parse(list.issued)) || !/^\d{4}-\d{2}-\d{2}$/.test(list.issued))
    throw new PosternError('E_INDICATORS', 'the list does not say when it was issued')
  return list
}
