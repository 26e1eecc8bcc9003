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
  return finderIn(text)(evidence)
}

/** {@link findEvidence} in a text that is asked many times: it is folded once. */
function finderIn(text: string): (evidence: string) => Range | undefined {
  let haystack: ReturnType<typeof folded> | undefined
  return (evidence) => {
    const needle = needleOf(evidence)
    if (!needle) return undefined
    haystack ??= folded(text)
    const at = haystack.text.indexOf(needle)
    if (at < 0) return undefined
    return { start: haystack.from[at] as number, end: (haystack.from[at + needle.length - 1] as number) + 1 }
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
 * @param html what a reader sees of the HTML, or empty.
 *
 * @example
 * locatorOf(view, '')({ part: 'text', text: 'twelve words' }) // { tab: 'text', range }
 */
export function locatorOf(view: MessageView, html: string): (where: Place) => Spot | undefined {
  const findInText = finderIn(view.text)
  const findInHtml = finderIn(html)
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
    const range = findInHtml(evidence)
    return range && { tab: 'html', range }
  }

  return ({ part, text: evidence }) => {
    const header = /^header\s+(\S+)/i.exec(part)?.[1]?.toLowerCase()
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
