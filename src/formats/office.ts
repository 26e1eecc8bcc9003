/** What an Office file does by itself when it is opened. */
export type OfficeAct =
  /** A macro that starts with the file and calls other programs. */
  | 'automatic'
  | 'macro'
  /** It loads a template or an object from elsewhere. */
  | 'remote'
  /** A field starts a program (DDE). */
  | 'dde'
  /** A file lies inside that opens with a double click. */
  | 'carries'

/** A file inside an Office file. */
export interface OfficePart {
  name: string
  bytes: Uint8Array
}

const MACRO_ENDINGS = new Set('docm dotm xlsm xltm xlam xlsb pptm potm ppam ppsm sldm'.split(' '))
/** Names of procedures that Office runs by itself, and what they reach for. Source: oletools' documentation. */
const AUTO =
  /auto_?(?:open|exec|close|new)|document_?open|workbook_?open|document_?close|documentbeforeclose/i
const REACHES =
  /shell|wscript|createobject|powershell|urldownload|xmlhttp|winhttp|environ|cmd\.exe|mshta|rundll|getobject/i
const REMOTE_TEMPLATE =
  /type="[^"]{0,200}\/(?:attachedtemplate|oleobject|frame|externallink)"[^>]{0,400}target="(https?:|\\\\|file:)|target="(https?:|\\\\|file:)[^>]{0,400}type="[^"]{0,200}\/(?:attachedtemplate|oleobject|frame)"/i
const DDE = /\bDDE(?:AUTO)?\s+(?:"|&quot;|c:|\\)/i
const ONENOTE = [0xe4, 0x52, 0x5c, 0x7b, 0x8c, 0xd8, 0xa7, 0x4d]
const ONENOTE_FILE = Buffer.from('e716e3bd65261145a4c48d4d0b7a9eac', 'hex')

const MACROS_READ = 4_000_000
const TEXT_READ = 2_000_000

/**
 * Says what an Office file does by itself: Office Open XML by its parts, Office 97, RTF and OneNote by their bytes.
 *
 * @param file.type what `fileType` says of its bytes.
 * @param file.ending what follows the last point of its name, lower case.
 * @param parts what lies in it, when its type is `office`; parts without bytes count by their names.
 */
export function* officeActs(
  file: { type: string; ending: string; bytes: Uint8Array },
  parts: readonly OfficePart[],
): Generator<OfficeAct> {
  const { type, bytes } = file
  if (type === 'office') yield* ofParts(file.ending, parts)
  else if (type === 'msi-or-office97') {
    const raw = latin(bytes, MACROS_READ)
    if (!raw.includes('_\0V\0B\0A\0') && !raw.includes('VBA6') && !raw.includes('M\0a\0c\0r\0o\0s\0')) return
    yield macroKind(raw)
  } else if (ONENOTE.every((byte, i) => bytes[i] === byte)) {
    if (Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(ONENOTE_FILE)) yield 'carries'
  } else if (
    type === 'rtf' &&
    /\\objupdate|\\objautlink|\\\*\\template\s+https?:/i.test(latin(bytes, TEXT_READ))
  )
    yield 'remote'
}

function* ofParts(ending: string, parts: readonly OfficePart[]): Generator<OfficeAct> {
  const vba = parts.find(({ name }) => /vbaproject\.bin$/i.test(name))
  if (vba) yield macroKind(latin(vba.bytes, MACROS_READ))
  else if (MACRO_ENDINGS.has(ending) && parts.some(({ name }) => /macrosheets\//i.test(name)))
    yield 'automatic'
  for (const { name, bytes } of parts) {
    if (bytes.length === 0) continue
    if (/\.rels$/i.test(name) && REMOTE_TEMPLATE.test(latin(bytes, 300_000))) {
      yield 'remote'
      break
    }
    if (/word\/document\.xml$/i.test(name) && DDE.test(latin(bytes, TEXT_READ))) yield 'dde'
  }
}

/** Macro source is packed, but the names in it mostly stay readable. */
const macroKind = (raw: string): OfficeAct => (AUTO.test(raw) && REACHES.test(raw) ? 'automatic' : 'macro')

const latin = (bytes: Uint8Array, length: number) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, length)).toString('latin1')
