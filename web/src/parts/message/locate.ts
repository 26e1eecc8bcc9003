import type { Place } from '../../../../src/core/finding.ts'
import type { MessageView } from '../../api/types.ts'

/** A stretch of characters: from `start` up to but not including `end`. */
export interface Range {
  start: number
  end: number
}

/** Where in the shown message a piece of evidence stands. `index` counts rows of the tab from 0. */
export type Spot =
  | { tab: 'text' | 'html'; range: Range }
  | { tab: 'headers'; index: number; range: Range }
  | { tab: 'links'; index: number }
  | { tab: 'attachments'; index: number }

// biome-ignore lint/suspicious/noControlCharactersInRegex: core's evidence() turns just these into spaces
const BLANK = /[\s\u0000-\u001f\u007f-\u009f\u200b-\u200d\u202a-\u202e\u2060\u2066-\u2069\ufeff]/

/** Lower case with every run of blanks as one space, and for each character the place it came from. */
function folded(text: string): { text: string; from: number[] } {
  const kept: string[] = []
  const from: number[] = []
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at)
    const blank = BLANK.test(character)
    if (blank && (kept.length === 0 || kept.at(-1) === ' ')) continue
    const lower = blank ? ' ' : character.toLowerCase()
    kept.push(lower.length === 1 ? lower : character)
    from.push(at)
  }
  return { text: kept.join(''), from }
}

const needleOf = (evidence: string) => folded(evidence.replace(/…$/, '')).text.trim()

/** Finds evidence in a text, whatever the line breaks between its words. Undefined when it is not there. */
export function findEvidence(text: string, evidence: string): Range | undefined {
  const needle = needleOf(evidence)
  if (!needle) return undefined
  const haystack = folded(text)
  const at = haystack.text.indexOf(needle)
  if (at < 0) return undefined
  return { start: haystack.from[at] as number, end: (haystack.from[at + needle.length - 1] as number) + 1 }
}

function inHeaders(view: MessageView, evidence: string, name?: string): Spot | undefined {
  let named: Spot | undefined
  for (const [index, header] of view.headers.entries()) {
    if (name && header.name.toLowerCase() !== name) continue
    const range = findEvidence(header.value, evidence)
    if (range) return { tab: 'headers', index, range }
    named ??= name ? { tab: 'headers', index, range: { start: 0, end: header.value.length } } : undefined
  }
  return named
}

function inBody(tab: 'text' | 'html', body: string, evidence: string): Spot | undefined {
  const range = findEvidence(body, evidence)
  return range && { tab, range }
}

function inLinks(view: MessageView, evidence: string): Spot | undefined {
  const needle = needleOf(evidence)
  if (!needle) return undefined
  const holds = (a: string) => a.length > 3 && (a.includes(needle) || needle.includes(a))
  const index = view.links.findIndex((link) => [link.href, link.host].some((value) => holds(needleOf(value))))
  return index < 0 ? undefined : { tab: 'links', index }
}

function inAttachments(view: MessageView, place: string, evidence: string): Spot | undefined {
  const index = view.attachments.findIndex(
    ({ name }) => name !== '' && (place.includes(name) || evidence.includes(name)),
  )
  return index < 0 ? undefined : { tab: 'attachments', index }
}

/**
 * Finds the place of a finding in what is shown of its message: first where the finding says, then elsewhere.
 * Undefined when the evidence shows nowhere, as source does not.
 *
 * @param html what a reader sees of the HTML, or empty.
 */
export function locate({ part, text: evidence }: Place, view: MessageView, html: string): Spot | undefined {
  const header = /^header\s+(\S+)/i.exec(part)?.[1]?.toLowerCase()
  const text = () => inBody('text', view.text, evidence)
  const asSent = () => inBody('html', html, evidence)
  return (
    (header && inHeaders(view, evidence, header)) ||
    (/^attachment/i.test(part) && inAttachments(view, part, evidence)) ||
    (/^html/i.test(part) && asSent()) ||
    (/^link/i.test(part) && inLinks(view, evidence)) ||
    (text() ??
      asSent() ??
      inLinks(view, evidence) ??
      inHeaders(view, evidence) ??
      inAttachments(view, part, evidence))
  )
}
