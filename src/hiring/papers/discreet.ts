import type { Store } from '../../store/store.ts'
import type { Loaded } from '../page.ts'
import { loadReading } from '../recorded.ts'

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g
/** Shorter names stand in other words by chance. */
const NAME_LENGTH = 3

/** Keeps other applicants out of what an applicant gets to read. */
export interface Discretion {
  /** Whether a text names another application or applicant. */
  names(text: string): boolean
  /** The text with them made unrecognisable. */
  redact(text: string): string
}

/** Learns which others an answer could name: those it is linked, shares or stands in a ring with. */
export async function discretionFor(
  store: Store,
  { recorded, application, answer }: Loaded,
): Promise<Discretion> {
  const others = new Set([
    ...answer.links.map((link) => link.application),
    ...answer.shared.flatMap((shared) => shared.others.map((other) => other.application)),
    ...(answer.ring?.members ?? []),
  ])
  others.delete(recorded.id)
  const own = new Set(application.names.map(({ text }) => text.toLowerCase()))
  const names = new Set<string>()
  for (const id of others) {
    const reading = await loadReading(store, id)
    for (const { text } of reading?.names ?? []) names.add(text)
    const reference = (await store.applications.get(id))?.called.reference
    if (reference !== undefined) names.add(reference)
  }
  const foreign = [...names]
    .filter((name) => name.length >= NAME_LENGTH && !own.has(name.toLowerCase()))
    .sort((a, b) => b.length - a.length)

  const redact = (text: string): string => {
    let redacted = text.replace(UUID, 'another application')
    for (const name of foreign) redacted = replaceAnyCase(redacted, name, 'another applicant')
    return redacted
  }
  return { redact, names: (text) => redact(text) !== text }
}

function replaceAnyCase(text: string, sought: string, by: string): string {
  const lower = text.toLowerCase()
  const wanted = sought.toLowerCase()
  if (lower.length !== text.length) return lower.includes(wanted) ? by : text
  const parts: string[] = []
  let at = 0
  for (let found = lower.indexOf(wanted); found !== -1; found = lower.indexOf(wanted, at)) {
    parts.push(text.slice(at, found), by)
    at = found + wanted.length
  }
  return [...parts, text.slice(at)].join('')
}
