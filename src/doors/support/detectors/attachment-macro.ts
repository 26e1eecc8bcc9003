import { defineDetector } from '../../../core/detector.ts'
import { endingOf } from '../../../formats/file-name.ts'
import { filesOf, textOf } from '../files/files.ts'
import type { Attachment, Message } from '../message.ts'

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

export default defineDetector<Message>()({
  family: 'attachment',
  looksFor: 'Office files that run macros, fetch a template or start programs',
  technique: 'T1137.001',
  source: 'https://attack.mitre.org/techniques/T1137/001/',
  innocent: 'Accounting departments exchange spreadsheets with macros; customers hardly do.',
  advice: 'Do not enable anything. Ask for a PDF, or look at it in a viewer that runs no macros.',
  signals: {
    automatic: {
      strength: 'decisive',
      weight: 8,
      title: 'An Office file holds a macro that starts by itself',
    },
    macro: { strength: 'strong', weight: 5, title: 'An Office file holds macros' },
    remote: {
      strength: 'decisive',
      weight: 8,
      title: 'An Office file fetches its template or an object from elsewhere',
    },
    dde: { strength: 'decisive', weight: 8, title: 'An Office file starts a program through a field (DDE)' },
    carries: { strength: 'strong', weight: 5, title: 'A OneNote file carries another file inside' },
  },
  *inspect(message) {
    for (const file of filesOf(message)) {
      for (const signal of actsOf(file))
        yield { signal, where: file.where, why: `${file.name || 'The file'}: ${WHY[signal]}` }
    }
  },
})

type Act = 'automatic' | 'macro' | 'remote' | 'dde' | 'carries'

const WHY: Record<Act, string> = {
  automatic: 'it holds a macro that runs when the file is opened, and calls other programs.',
  macro: 'it holds macros.',
  remote: 'it loads something from outside when opened.',
  dde: 'a field in it starts a program.',
  carries: 'a file lies inside that opens with a double click.',
}

function* actsOf(file: Attachment): Generator<Act> {
  if (file.bytes.length === 0) return
  if (file.realType === 'office') yield* actsOfOffice(file)
  else if (file.realType === 'msi-or-office97') {
    const raw = latin(file, 4_000_000)
    if (!raw.includes('_\0V\0B\0A\0') && !raw.includes('VBA6') && !raw.includes('M\0a\0c\0r\0o\0s\0')) return
    yield macroKind(raw)
  } else if (ONENOTE.every((byte, i) => file.bytes[i] === byte)) {
    if (Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.length).includes(ONENOTE_FILE))
      yield 'carries'
  } else if (
    file.realType === 'rtf' &&
    /\\objupdate|\\objautlink|\\\*\\template\s+https?:/i.test(latin(file, 2_000_000))
  )
    yield 'remote'
}

function* actsOfOffice(file: Attachment): Generator<Act> {
  const vba = file.entries.find((entry) => /vbaproject\.bin$/i.test(entry.name))
  if (vba) yield macroKind(latin(vba, 4_000_000))
  else if (
    MACRO_ENDINGS.has(endingOf(file.name)) &&
    file.entries.some((entry) => /macrosheets\//i.test(entry.name))
  )
    yield 'automatic'
  for (const entry of file.entries) {
    if (entry.bytes.length === 0) continue
    if (/\.rels$/i.test(entry.name) && REMOTE_TEMPLATE.test(textOf(entry))) {
      yield 'remote'
      break
    }
    if (/word\/document\.xml$/i.test(entry.name) && DDE.test(textOf(entry, 2_000_000))) yield 'dde'
  }
}

/** Macro source is packed, but the names in it mostly stay readable. */
function macroKind(raw: string): Act {
  return AUTO.test(raw) && REACHES.test(raw) ? 'automatic' : 'macro'
}

const latin = (file: Attachment, length: number) =>
  Buffer.from(file.bytes.buffer, file.bytes.byteOffset, Math.min(file.bytes.length, length)).toString(
    'latin1',
  )
