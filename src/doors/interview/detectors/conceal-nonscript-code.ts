import { defineDetector } from '../../../core/detector.ts'
import type { Artifact, ArtifactFile } from '../artifact.ts'
import { codeBehindPicture, looksLikeCode } from '../concealment/disguise.ts'
import { placeAt } from '../starts/source/lines.ts'

/** Files that hold no text at all when they are what their name says. */
const NEVER_TEXT =
  /^(?:png|jpe?g|gif|ico|webp|bmp|avif|woff2?|ttf|otf|eot|mp[34]|wav|ogg|webm|pdf|zip|gz|wasm|node|jar|psd)$/
/** Files of text that is no code. */
const NOT_CODE =
  /^(?:dict?|aff|lock|css|scss|less|txt|csv|log|dat|db|bak|tmp|map|cfg|ini|env|svg|json|xml|toml|woff|pem|key|license)$/
/** A copy that says by its name what it is a copy of. */
const SAYS_SO = /\.(?:[cm]?[jt]sx?|py|sh|rb|pl|php|ps1|bat|cmd)\.(?:bak|tmp|txt|log)$/i
/** Of text files no more than this is looked at for code. */
const LOOKED_AT = 2 ** 20

export default defineDetector<Artifact>()({
  family: 'concealment',
  looksFor: 'code in files that are no scripts by their name',
  technique: 'T1036.008',
  source: 'https://attack.mitre.org/techniques/T1036/008/',
  innocent: 'Test data and documentation may hold code in text files. Fonts and pictures never do.',
  advice:
    'Run nothing of the project: something in it starts what poses as a picture, font or list of words.',
  signals: {
    posing: {
      strength: 'decisive',
      weight: 12,
      title: 'A file that poses as a font, picture or recording is a program',
    },
    behind: { strength: 'strong', weight: 7, title: 'A picture has code behind its end' },
    started: {
      strength: 'decisive',
      weight: 12,
      title: 'A file that poses as text or data is a program, and something starts it',
    },
    text: { strength: 'strong', weight: 5, title: 'A file that is no script by its name is a program' },
  },
  *inspect(artifact) {
    for (const file of artifact.files) {
      if (NEVER_TEXT.test(file.extension)) yield* posing(file)
      else if (NOT_CODE.test(file.extension) || isAmongSettings(file))
        yield* inText(file, artifact.reached.has(file.path))
    }
  },
})

/** Without an ending, among the files of an editor. */
const isAmongSettings = ({ inner, extension }: ArtifactFile) =>
  extension === '' && /(?:^|\/)\.(?:vscode|idea|cursor|fleet|zed)\/[^/]+$/.test(inner)

function* posing(file: ArtifactFile) {
  if (file.type === 'text' || file.type === 'script') {
    const text = file.text()?.slice(0, LOOKED_AT)
    const at = text === undefined ? undefined : looksLikeCode(text)
    if (at !== undefined)
      yield {
        signal: 'posing' as const,
        where: placeAt(file, at),
        why: `${file.inner} is text, and it is code.`,
      }
    return
  }
  const code = codeBehindPicture(file.bytes())
  if (code)
    yield {
      signal: 'behind' as const,
      where: { part: file.inner, file: file.path, text: code },
      why: `It stands behind the end of the picture ${file.inner}.`,
    }
}

function* inText(file: ArtifactFile, started: boolean) {
  const text = file.text()
  if (text === undefined || /^\s*[{[<]/.test(text.slice(0, 1_000))) return
  const at = looksLikeCode(text.slice(0, LOOKED_AT))
  if (at !== undefined && (started || (!SAYS_SO.test(file.name) && isProgram(text))))
    yield {
      signal: started ? ('started' as const) : ('text' as const),
      where: placeAt(file, at),
      why: `${file.inner} holds code that ${started ? 'is started' : 'is complete'}.`,
    }
}

/** Begins as a program does and reaches for something that only programs reach for. */
const isProgram = (text: string) =>
  /^\s*(?:#!|\/\/|\/\*|'use strict'|"use strict"|import\s|from\s+\w+\s+import|const\s|let\s|var\s|\(?(?:async\s+)?function|\(\s*(?:async\s*)?\(|;?global)/.test(
    text.slice(0, 2_000),
  ) && /child_process|process\.env|new Function|\beval\s*\(|subprocess|exec\(|base64|https?:\/\//.test(text)
