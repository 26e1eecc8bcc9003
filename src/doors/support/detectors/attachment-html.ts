import { defineDetector } from '../../../core/detector.ts'
import { endingOf } from '../../../formats/file-name.ts'
import { filesOf, textOf } from '../files/files.ts'
import type { Message } from '../message.ts'

const PAGE_ENDINGS = new Set(['html', 'htm', 'shtml', 'xhtml', 'xht', 'mht', 'mhtml', 'svg', 'hta'])
const DECODES =
  /\batob\s*\(|unescape\s*\(|decodeuricomponent\s*\(|fromcharcode|fromcodepoint|charcodeat|\\x[0-9a-f]{2}\\x[0-9a-f]{2}|parseint\s*\([^)]{1,40},\s*(?:16|36)\)|cryptojs|xor|\[[^\]]{1,40}\]\s*\(\s*\w+\s*\^\s*\w+/i
const BUILDS =
  /document\s*\.\s*write|document\s*\[\s*['"]write|innerhtml|outerhtml|insertadjacenthtml|createobjecturl|mssaveblob|mssaveoropenblob|new\s+blob|srcdoc|\beval\s*\(|new\s+function\s*\(|settimeout\s*\(\s*['"`]|appendchild/i
const LEAVES =
  /\blocation(?:\.href)?\s{0,5}=(?!=)|\blocation\s{0,5}\.\s{0,5}(?:replace|assign)\s{0,5}\(|http-equiv\s{0,5}=\s{0,5}["']?refresh/i
const PASSWORD_FIELD = /<input[^<>]{0,300}type\s*=\s*["']?password/i
const SCRIPT = /<script[\s>]|\son(?:load|error|click|mouseover|begin)\s*=|javascript:/i
/** What is typed leaves the page: the form names a server, or a script sends. */
const SENDS =
  /<form[^<>]{0,300}action\s{0,5}=\s{0,5}["']?https?:|\bfetch\s{0,5}\(|xmlhttprequest|\$\.(?:ajax|post)|sendbeacon|websocket|api\.telegram|smtpjs|<img[^<>]{0,80}\+/i
/** A run of letters without space as long as this is packed data, not words; pictures and fonts hold such runs too. */
const PACKED = /(?<![A-Za-z0-9+/=_%\\-])[A-Za-z0-9+/=_%\\-]{2000}/
const EMBEDDED =
  /data:(?:image|font|application\/(?:x-)?font)[a-z0-9.+/-]{0,40};(?:charset=[a-z0-9-]{1,20};)?base64,[A-Za-z0-9+/=]+/gi
/** What is decoded becomes a page or program in the same breath. */
const UNPACKS =
  /(?:document\s{0,5}\.\s{0,5}write(?:ln)?|document\s{0,5}\[\s{0,5}['"]write['"]\s{0,5}\]|\beval|new\s{1,5}function|srcdoc\s{0,5}=|(?:inner|outer)html\s{0,5}=)[\s(]{0,10}(?:window\s{0,5}\.\s{0,5})?(?:atob|unescape|decodeuri(?:component)?|string\s{0,5}\.\s{0,5}fromcharcode)\s{0,5}\(/i
/** Words hidden letter by letter, data cut into strips, and an address of the web in base64. */
const SPELT =
  /(?:\\x[0-9a-f]{2}){8}|(?:\b_0x[0-9a-f]{4,6}\b[^_]{0,200}){10}|(?:\b\d{2,3}\s{0,3},\s{0,3}){60}|(?:['"][a-z0-9+/=%]{20,400}['"]\s{0,5}[,+]\s{0,5}){10}|ahr0c[a-z0-9+/=]{8}/i
/** Opened with a password that the reader types, as secure-mail envelopes are. */
const ENVELOPE = /decrypt|cryptojs|\baes\b|\bseed\b|pbkdf/i

export default defineDetector<Message>()({
  family: 'attachment',
  looksFor: 'attached web pages that build another page or file by script, or ask for a password',
  technique: 'T1027.006',
  source: 'https://attack.mitre.org/techniques/T1027/006/',
  innocent:
    'Pages saved from a browser and reports of programs come as HTML with scripts; they do not unpack themselves.',
  advice: 'Do not open it in a browser. Read it as text, or ask for a PDF.',
  signals: {
    smuggles: {
      strength: 'decisive',
      weight: 9,
      title: 'An attached page unpacks another page or file by script',
    },
    password: {
      strength: 'decisive',
      weight: 8,
      title: 'An attached page asks for a password and sends it off',
    },
    field: { strength: 'strong', weight: 3.5, title: 'An attached page has a field for a password' },
    leaves: {
      strength: 'strong',
      weight: 5,
      title: 'An attached page sends the reader on to a site at once',
    },
    script: { strength: 'strong', weight: 3.5, title: 'An attached page runs a script' },
    page: { strength: 'context', weight: 2, title: 'A web page is attached' },
  },
  *inspect(message) {
    for (const file of filesOf(message)) {
      const isPage =
        file.realType === 'html' ||
        file.realType === 'svg' ||
        PAGE_ENDINGS.has(endingOf(file.name)) ||
        file.claimedType === 'text/html'
      if (!isPage || file.bytes.length === 0) continue
      const source = textOf(file).replace(EMBEDDED, '')
      const scripted = SCRIPT.test(source)
      const saved = /<!--\s*saved from url|content="?singlefile|<meta[^>]{0,100}generator/i.test(
        source.slice(0, 4_000),
      )
      const signal =
        scripted && isSmuggling(source) && !isEnvelope(source)
          ? 'smuggles'
          : PASSWORD_FIELD.test(source)
            ? SENDS.test(source) && !saved
              ? 'password'
              : 'field'
            : LEAVES.test(source)
              ? 'leaves'
              : scripted
                ? 'script'
                : file.claimedType === 'text/html' && file.name === ''
                  ? undefined
                  : 'page'
      if (!signal) continue
      yield {
        signal: file.realType === 'svg' && signal === 'page' ? 'page' : signal,
        where: file.where,
        why: `${file.name || 'A nameless page'} is a web page${signal === 'smuggles' ? ' whose script decodes hidden data and builds something from it' : signal === 'password' || signal === 'field' ? ' with a field for a password' : signal === 'leaves' ? ' that opens another address when looked at' : signal === 'script' ? ' with a script in it' : ''}.`,
      }
    }
  },
})

/** Hidden data is decoded, and another page or file is built from it. */
const isSmuggling = (source: string) =>
  UNPACKS.test(source) ||
  (DECODES.test(source) && BUILDS.test(source) && (PACKED.test(source) || SPELT.test(source)))

const isEnvelope = (source: string) =>
  PASSWORD_FIELD.test(source) && ENVELOPE.test(source) && !SENDS.test(source) && !UNPACKS.test(source)
