/** Ids that a library or program writes into every file that it makes: two files that share them share nothing. */
const RSIDS = new Set([
  // The templates that python-docx (1.2, MIT) starts from: docx/templates/.
  ...'00034616 0006063C 0015074B 0029639D 00326F90 00AA1D8D 00B47730 00CB0664 00E618BF 00FC693F'.split(' '),
])

/** An id that a program makes up has many different digits; a constant, a counter or a placeholder does not. */
const DIGITS = 6

/** Leaves out ids that say nothing of where a file comes from. */
export function withoutTemplates({
  documentIds,
  originIds,
  rsids,
}: {
  documentIds: readonly string[]
  originIds: readonly string[]
  rsids: readonly string[]
}) {
  return {
    documentIds: documentIds.map(normalised).filter(isMadeUp),
    originIds: originIds
      .map(normalised)
      .filter((id) => isMadeUp(id) && !documentIds.map(normalised).includes(id)),
    rsids: rsids.filter((id) => !RSIDS.has(id)),
  }
}

/** `uuid:…`, `xmp.did:…` and `urn:uuid:…` before the same id are habits of programs. */
const normalised = (id: string) =>
  id.toLowerCase().replace(/^(?:urn:)?(?:uuid:|xmp\.[dio]id:|adobe:docid:[a-z]+:)/, '')

const isMadeUp = (id: string) => id.length >= 16 && new Set(id.replace(/[^0-9a-z]/g, '')).size >= DIGITS
