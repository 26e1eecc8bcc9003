import { parseSync } from 'oxc-parser'
import { defineDetector } from '../../../core/detector.ts'
import type { Artifact, ArtifactFile } from '../artifact.ts'
import { isCarried, WEIGHTY } from '../concealment/code-files.ts'
import codeConfigs, { isAtRoot } from '../starts/code-configs.ts'
import { placeAt } from '../starts/source/lines.ts'

const LENGTH = 2 ** 19
/** Characters of one line that nobody writes by hand into a configuration. */
const LONG = 500

export default defineDetector<Artifact>()({
  family: 'concealment',
  looksFor: 'code appended to the configuration of a build or test tool',
  technique: 'T1027',
  source: 'https://attack.mitre.org/techniques/T1027/',
  innocent: 'A few short statements after the settings are usual, one long line of code is not.',
  advice: 'Delete what follows the settings before any tool reads the file; editors may do so on opening.',
  signals: {
    appended: {
      strength: 'decisive',
      weight: 12,
      title: 'Unreadable code follows the settings of a build tool',
    },
    dense: {
      strength: 'strong',
      weight: 6,
      title: 'A build tool’s settings hold a line of code that nobody wrote by hand',
    },
  },
  *inspect(artifact) {
    for (const file of artifact.files) {
      if (!codeConfigs.reads(file) || isCarried(file)) continue
      if (!isAtRoot(file, (path) => artifact.file(path) !== undefined)) continue
      const text = file.text()
      if (text === undefined || text.length > LENGTH || !isLong(text)) continue
      const found = hiddenStatement(file, text)
      if (!found) continue
      const acts = artifact.acts.some((act) => act.file === file.path && WEIGHTY.has(act.kind))
      yield {
        signal: found.after || acts ? 'appended' : 'dense',
        where: placeAt(file, found.offset),
        why: found.after
          ? `It follows the settings of ${file.name}, ${found.length} characters on one line.`
          : `${found.length} characters of code stand on one line of ${file.name}.`,
      }
    }
  },
})

const isLong = (text: string) => text.length > LONG && /[^\n]{500}/.test(text)

interface Found {
  offset: number
  length: number
  /** It stands behind what the tool asks the file for. */
  after: boolean
}

/** The first top-level statement with a dense line, of a file that is not dense as a whole. */
function hiddenStatement({ name }: ArtifactFile, text: string): Found | undefined {
  let body: readonly { type: string; start: number; end: number }[]
  try {
    body = parseSync(/\.[cm]?[jt]sx?$/.test(name) ? name : `${name}.js`, text).program.body
  } catch {
    return undefined
  }
  const exported = body.findLastIndex((one) => isExport(text.slice(one.start, one.start + 200)))
  for (const [at, { start, end }] of body.entries()) {
    const longest = denseLine(text.slice(start, end))
    if (longest === undefined || isExport(text.slice(start, start + 200))) continue
    const readable = /\n[ \t]*\S/.test(text.slice(0, start)) || exported >= 0
    if (readable) return { offset: start, length: longest, after: exported >= 0 && at > exported }
  }
  return undefined
}

const isExport = (code: string) =>
  /^(?:module\.exports\s*=(?!=)|exports\.default\s*=|export\s+default\b|export\s*=|gulp\.task|module\.exports\s*\.)/.test(
    code,
  )

/** Length of a long line that is code rather than one text or a list of them. */
function denseLine(code: string): number | undefined {
  const line = code.split('\n').find((one) => one.length >= LONG)
  if (line === undefined) return undefined
  const bare = line.replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`/g, '')
  const marks = bare.match(/[(){}[\];=?:+!&|]/g)?.length ?? 0
  return marks > 40 ? line.length : undefined
}
