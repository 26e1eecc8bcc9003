import type { Sensitivity } from '../../api/hiring.ts'

/** What a file that was given turns out to be. */
export type Taken =
  | { kind: 'applications'; lines: string[] }
  | { kind: 'resume'; file: File }
  | { kind: 'refused'; name: string; why: string }

const RESUME = /\.(?:pdf|docx|odt|rtf|txt|md|html?)$/i
const LINES = /\.(?:ndjson|jsonl)$/i
const JSON_FILE = /\.json$/i

/** Ends of the names of files that are taken. */
export const ACCEPTED = '.ndjson,.jsonl,.json,.pdf,.docx,.odt,.rtf,.txt,.md,.html'

/** Tells applications from résumés by the name, and takes applications apart. */
export async function take(file: File): Promise<Taken> {
  const { name } = file
  if (LINES.test(name))
    return { kind: 'applications', lines: (await file.text()).split('\n').filter((line) => line.trim()) }
  if (JSON_FILE.test(name)) {
    const lines = linesOf(await file.text())
    return lines ? { kind: 'applications', lines } : { kind: 'refused', name, why: 'it is no readable JSON' }
  }
  if (RESUME.test(name)) return { kind: 'resume', file }
  return {
    kind: 'refused',
    name,
    why: 'applications are taken as JSON or NDJSON, résumés as PDF, .docx, .odt, .rtf or text',
  }
}

/** One application, or a list of them, as lines; undefined when it is neither. */
function linesOf(text: string): string[] | undefined {
  try {
    const given: unknown = JSON.parse(text)
    return (Array.isArray(given) ? given : [given]).map((one) => JSON.stringify(one))
  } catch {
    return undefined
  }
}

/** Words that name the kind of paper rather than a person. */
const PAPER = /^(?:cv|resume|résumé|lebenslauf|curriculum|vitae|application|final|copy|updated|new|v?\d+)$/i

/** `nora-quist_resume.pdf` → `Nora Quist`: a guess that a person looks over. */
export function nameFrom(file: string): string {
  const words = file
    .replace(/\.[^.]*$/, '')
    .split(/[\s._\-()+]+/)
    .filter((word) => word && !PAPER.test(word))
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ')
}

/** What a person says of a résumé that they add. */
export interface Said {
  name: string
  title: string
  sensitivity: Sensitivity
}

/** A résumé as an application, in one line. */
export async function resumeLine(file: File, { name, title, sensitivity }: Said): Promise<string> {
  return JSON.stringify({
    ...(name && { names: { applied: name } }),
    role: { ...(title && { title }), sensitivity },
    documents: [{ kind: 'resume', name: file.name, bytes: await base64(file) }],
  })
}

function base64(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => {
      const url = String(reader.result)
      resolve(url.slice(url.indexOf(',') + 1))
    }
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(file)
  })
}

/** Characters of one request: the server takes more, but tells nothing before it has them all. */
const AT_ONCE = 4_000_000

/** Parts lines into requests that are not too large. */
export function batches(lines: readonly string[], most = AT_ONCE): string[][] {
  const parts: string[][] = []
  let size = Number.POSITIVE_INFINITY
  for (const line of lines) {
    if (size + line.length > most) {
      parts.push([])
      size = 0
    }
    parts.at(-1)?.push(line)
    size += line.length + 1
  }
  return parts
}
