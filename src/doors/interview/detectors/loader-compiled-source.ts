import { defineDetector } from '../../../core/detector.ts'
import type { Place } from '../../../core/finding.ts'
import type { Artifact, ArtifactFile } from '../artifact.ts'
import { decodeBase64, isReadable, textOf } from '../code/command/decode.ts'
import { effectOfPasting } from '../code/page/reader.ts'
import { placeAt } from '../starts/source/lines.ts'

/** Languages whose code is not followed, only searched: their programs start others by these words. */
const READ =
  /^(?:go|rs|rb|php|java|kt|kts|scala|cs|fs|swift|lua|pl|pm|dart|exs?|cr|nim|zig|c|cc|cpp|m|mm|groovy)$/
const STARTS =
  /exec\.Command|Command::new|\bProcess(?:Builder|\.(?:Start|run|new))|getRuntime\(\)|\b(?:system|popen|shell_exec|passthru|proc_open|posix_spawn|NSTask)\b|os\.execute|System\.cmd|`[^`\n]*\bcurl\b/
const ASKS =
  /http\.Get|reqwest::|ureq::|Net::HTTP|URI\.(?:open|parse)|HttpClient|WebClient|URLSession|openStream|curl_exec|file_get_contents\(\s*['"]http|HTTPoison|LWP::/
const KEEPS =
  /io\.Copy|os\.(?:Create|OpenFile|WriteFile)|File::create|fs::write|Files\.(?:copy|write)|WriteAllBytes|File\.(?:write|open)|file_put_contents/
const RUNNABLE =
  /0o?[57][0-7]{2}\b|setExecutable|set_mode|TempDir|temp_dir|GetTempPath|java\.io\.tmpdir|sys_get_temp_dir|chmod/
const LITERAL = /"((?:[^"\\\n]|\\.){0,4000})"|'((?:[^'\\\n]|\\.){0,4000})'|`([^`]{0,4000})`/g
const PIECES = /(?:"[^"\n\\]{1,200}"\s*[,+.]\s*){1,40}"[^"\n\\]{1,200}"/g
const HOLE = /\{[\w:.]*\}|%s|%v|#\{\w+\}|\$\{?\w+\}?/g
/** A sentence about an error is no command. */
const FETCHES =
  /\b(?:curl|wget|fetch|iwr|irm|iex|Invoke-\w+|powershell|pwsh|mshta|certutil|bitsadmin|DownloadString|base64)\b.*\s/is
const LENGTH = 512 * 1024
const LITERALS = 400

export default defineDetector<Artifact>()({
  family: 'loader',
  looksFor: 'programs in Go, Rust, Java and other languages that have a shell fetch code and run it',
  technique: 'T1059',
  source: 'https://attack.mitre.org/techniques/T1059/',
  innocent: 'Tools that update themselves or install others fetch programs and start them.',
  advice: 'Do not build or run it. Ask what this is for in a project of its kind.',
  signals: {
    hidden: {
      strength: 'decisive',
      weight: 11,
      title: 'A program keeps a command encoded that fetches code and runs it',
    },
    plain: { strength: 'strong', weight: 7, title: 'A program has a shell fetch code and run it' },
    dropped: { strength: 'strong', weight: 5, title: 'A program downloads another one and starts it' },
  },
  *inspect({ files }) {
    for (const file of files) {
      if (!READ.test(file.extension) || file.size > LENGTH) continue
      const text = file.text()
      if (!text || !STARTS.test(text)) continue
      const commands = [...commandsIn(file, text)]
      for (const { does, where, encoded } of commands) {
        const seen = { signal: encoded ? 'hidden' : 'plain', why: `It starts a shell that ${does}.` } as const
        yield { ...seen, where }
        const start = placeAt(file, text.search(STARTS))
        if (encoded && start.line !== where.line) yield { ...seen, where: start }
      }
      if (commands.length === 0 && ASKS.test(text) && KEEPS.test(text) && RUNNABLE.test(text)) {
        const where = placeAt(file, text.search(STARTS))
        yield {
          signal: 'dropped',
          where,
          why: 'It keeps an answer of a server as a file that may be run, and starts a program.',
        }
      }
    }
  },
})

function* commandsIn(file: ArtifactFile, text: string) {
  const address = /https?:\/\/[^\s"'`\\]{4,300}/.exec(joined(text))?.[0] ?? 'https://unknown.invalid/x'
  let read = 0
  for (const { 0: whole, 1: double, 2: single, 3: back, index } of text.matchAll(LITERAL)) {
    if (++read > LITERALS) return
    const literal = double ?? single ?? back ?? ''
    const decoded = /^[\w+/=-]{16,}$/.test(literal) ? readable(literal) : undefined
    if (!FETCHES.test(decoded ?? literal)) continue
    const where: Place = placeAt(file, index, whole)
    const does = effectOfPasting((decoded ?? literal).replace(HOLE, address), where)
    if (does) yield { does, where, encoded: decoded !== undefined }
  }
}

/** Literals that stand beside each other, as one: `concat!("https://", "host")`. */
const joined = (text: string) =>
  `${text}\n${[...text.matchAll(PIECES)].map(([pieces]) => pieces.replace(/"\s*[,+.]\s*"/g, '')).join('\n')}`

function readable(literal: string): string | undefined {
  const bytes = decodeBase64(literal)
  const decoded = bytes && textOf(bytes)
  return decoded !== undefined && isReadable(decoded) ? decoded : undefined
}
