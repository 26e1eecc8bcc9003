import { defineDetector } from '../../../core/detector.ts'
import type { Message } from '../message.ts'

/** Handlers of Windows and Office that open documents or searches on foreign servers: CVE-2022-30190, CVE-2023-36884. */
const HANDLERS =
  /^(?:search-ms|search|ms-[a-z-]+|vnd\.ms|onenote|skype-rtc|shell|res|mk|its|mhtml|view-source|jar|intent|itms-services|chrome-extension|steam|webcal-exec)$/
/** What a script does that is more than to open or close a window. */
const BUILDS =
  /document\.|eval|atob|unescape|fromcharcode|location|fetch\(|xmlhttp|import\(|activex|wscript|%3c|<|innerhtml|createelement/
/** Schemes that the mail programs and stores of honest people use. */
const HARMLESS_HANDLERS = /^ms-(?:windows-store|outlook|teams|settings-none)$/

export default defineDetector<Message>()({
  family: 'link',
  looksFor: 'links that carry a page or script in themselves or start a program',
  technique: 'T1204.001',
  source: 'https://attack.mitre.org/techniques/T1027/006/',
  innocent: 'Pages saved from a browser and some web mail leave `javascript:` links that do nothing.',
  advice: 'Do not click. No honest message needs such a link.',
  signals: {
    page: { strength: 'decisive', weight: 8, title: 'A link carries a whole web page in itself' },
    script: { strength: 'strong', weight: 6, title: 'A link runs a script that fetches or builds something' },
    idle: { strength: 'context', weight: 1, title: 'A link runs a script' },
    handler: { strength: 'strong', weight: 6, title: 'A link starts a program of the reader’s computer' },
    file: {
      strength: 'strong',
      weight: 5,
      title: 'A link opens a file on a foreign server as if it were one’s own',
    },
  },
  *inspect(message) {
    for (const link of message.links.slice(0, 2_000)) {
      const scheme = link.raw
        .replace(/[\s\p{Cc}]+/gu, '')
        .slice(0, 200)
        .toLowerCase()
      const signal = kindOf(link.scheme, scheme, link.element === 'img')
      if (!signal) continue
      yield {
        signal,
        where: link.where,
        why: `The link starts with “${scheme.slice(0, 40)}”, which is no address of the web.`,
      }
    }
  },
})

function kindOf(
  scheme: string,
  raw: string,
  isPicture: boolean,
): 'page' | 'script' | 'idle' | 'handler' | 'file' | undefined {
  if (isPicture) return undefined
  if (
    /^data:(?:text\/html|text\/xml|application\/xhtml|image\/svg|application\/(?:javascript|octet-stream|x-))/.test(
      raw,
    )
  )
    return 'page'
  if (/^(?:javascript|vbscript|livescript):/.test(raw)) {
    if (BUILDS.test(raw)) return 'script'
    return /^javascript:(?:void\(?0?\)?|false|;|\/\/|history\.|window\.print|print\(|window\.close)*;?$/.test(
      raw,
    ) || raw.length < 14
      ? undefined
      : 'idle'
  }
  if (scheme === 'file' || raw.startsWith('\\\\'))
    return /^(?:file:)?[\\/]{2,}[^\\/]+\.[^\\/]+[\\/]/.test(raw) &&
      !/^file:\/\/\/(?:[a-z][:|]|localhost)/.test(raw)
      ? 'file'
      : undefined
  return HANDLERS.test(scheme) && !HARMLESS_HANDLERS.test(scheme) ? 'handler' : undefined
}
