import { skeleton } from '../../../../src/core/confusables.ts'
import type { Place } from '../../../../src/core/finding.ts'
import type { MessageView } from '../../api/types.ts'
import type { InertHtml } from './inert.ts'

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
const BLANK = /[\s\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/

/**
 * A text as a reader takes it, with every run of blanks as one space, and for each character the place it came
 * from. Evidence is often folded by the detector already: both sides are folded alike.
 *
 * @param skipped what is left out, in order.
 */
function folded(text: string, skipped: readonly Range[]): { text: string; from: Range[] } {
  const kept: string[] = []
  const from: Range[] = []
  let start = 0
  let skipping = 0
  for (const character of text) {
    const end = start + character.length
    const place = { start, end }
    start = end
    while ((skipped[skipping]?.end ?? Number.POSITIVE_INFINITY) <= place.start) skipping++
    if ((skipped[skipping]?.start ?? Number.POSITIVE_INFINITY) <= place.start) continue
    const blank = BLANK.test(character)
    if (blank && (kept.length === 0 || kept.at(-1) === ' ')) continue
    for (const unit of blank ? ' ' : character < '\u0080' ? character.toLowerCase() : skeleton(character)) {
      for (let at = 0; at < unit.length; at++) {
        kept.push(unit.charAt(at))
        from.push(place)
      }
    }
  }
  return { text: kept.join(''), from }
}

const needleOf = (evidence: string) => folded(evidence.replace(/…$/, ''), []).text.trim()

/** Finds evidence in a text, whatever the line breaks between its words. Undefined when it is not there. */
export function findEvidence(text: string, evidence: string): Range | undefined {
  return finderIn(text)(evidence)
}

/** {@link findEvidence} in a text that is asked many times: it is folded once. What is skipped is not read. */
function finderIn(text: string, skipped: readonly Range[] = []): (evidence: string) => Range | undefined {
  let haystack: ReturnType<typeof folded> | undefined
  return (evidence) => {
    const needle = needleOf(evidence)
    if (!needle) return undefined
    haystack ??= folded(text, skipped)
    const at = haystack.text.indexOf(needle)
    const [first, last] = [haystack.from[at], haystack.from[at + needle.length - 1]]
    return at < 0 || !first || !last ? undefined : { start: first.start, end: last.end }
  }
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
 * Makes a function that finds the place of a finding in what is shown of its message: first where the finding
 * says, then elsewhere. It answers undefined when the evidence shows nowhere, as source does not.
 *
 * @param html what a reader sees of the HTML, or nothing.
 *
 * @example
 * locatorOf(view)({ part: 'text', text: 'twelve words' }) // { tab: 'text', range }
 */
export function locatorOf(
  view: MessageView,
  html: Pick<InertHtml, 'text' | 'notes'> = { text: '', notes: [] },
): (where: Place) => Spot | undefined {
  const findInText = finderIn(view.text)
  const findInHtml = finderIn(html.text, html.notes)
  const findInNotes = finderIn(html.text)
  const headers = view.headers.map(({ name, value }, index) => ({
    name: name.toLowerCase(),
    whole: { tab: 'headers' as const, index, range: { start: 0, end: value.length } },
    find: finderIn(value),
  }))

  const inHeaders = (evidence: string, name?: string): Spot | undefined => {
    const candidates = headers.filter((header) => name === undefined || header.name === name)
    for (const { whole, find } of candidates) {
      const range = find(evidence)
      if (range) return { ...whole, range }
    }
    return name === undefined ? undefined : candidates[0]?.whole
  }
  const inText = (evidence: string): Spot | undefined => {
    const range = findInText(evidence)
    return range && { tab: 'text', range }
  }
  const inHtml = (evidence: string): Spot | undefined => {
    const range = findInHtml(evidence) ?? findInNotes(evidence)
    return range && { tab: 'html', range }
  }

  return ({ part, text: evidence }) => {
    const header = part === 'subject' ? part : /^header\s+(\S+)/i.exec(part)?.[1]?.toLowerCase()
    return (
      (header && inHeaders(evidence, header)) ||
      (/^attachment/i.test(part) && inAttachments(view, part, evidence)) ||
      (/^html/i.test(part) && inHtml(evidence)) ||
      (/^link/i.test(part) && inLinks(view, evidence)) ||
      (inText(evidence) ??
        inHtml(evidence) ??
        inLinks(view, evidence) ??
        inHeaders(evidence) ??
        inAttachments(view, part, evidence))
    )
  }
}
