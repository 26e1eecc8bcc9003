import { defineDetector } from '../../../core/detector.ts'
import type { Artifact, ArtifactFile } from '../artifact.ts'
import { isCarried, isCode } from '../concealment/code-files.ts'
import { placeAt } from '../starts/source/lines.ts'

/** Blanks on one line that put what follows outside of any window. */
const WIDE = 80
const SPACES = ' '.repeat(WIDE)
const TABS = '\t'.repeat(40)
/** Empty lines that put what follows below any window. */
const LINES = '\n'.repeat(150)
const CRLF = '\r\n'.repeat(150)
/** What begins a statement or goes on with an expression, not a comment and not the rest of a string. */
const BEGINS = /^(?:[A-Za-z_$][\w$]{0,60}\s*(?:[[(=.;,:?`]|=>|\s[\w$'"`({[])|[!;,({[+~-]\s*[\w$('"`[{!]|\))/
const KEPT = 3
/** Runs of blanks that are looked at; tables of them are long. */
const LOOKED_AT = 2_000

export default defineDetector<Artifact>()({
  family: 'concealment',
  looksFor: 'code pushed out of sight by blanks or empty lines',
  technique: 'T1027',
  source: 'https://attack.mitre.org/techniques/T1027/',
  innocent: 'Generated tables and templates may hold long runs of blanks in a text.',
  advice: 'Read the line to its very end before you open, install or run anything.',
  signals: {
    aside: {
      strength: 'decisive',
      weight: 12,
      title: 'Code stands far to the right of other code, outside of any window',
    },
    below: {
      strength: 'strong',
      weight: 6,
      title: 'Code stands behind many empty lines, below any window',
    },
  },
  *inspect(artifact) {
    for (const file of artifact.files) {
      if (!isCode(file) || isCarried(file)) continue
      const text = file.text()
      if (text === undefined) continue
      yield* aside(file, text)
      yield* below(file, text)
    }
  },
})

function* aside(file: ArtifactFile, text: string) {
  let kept = 0
  for (let from = 0, looked = 0; kept < KEPT && looked < LOOKED_AT; looked++) {
    const spaces = text.indexOf(SPACES, from)
    const tabs = text.indexOf(TABS, from)
    const at = spaces < 0 ? tabs : tabs < 0 ? spaces : Math.min(spaces, tabs)
    if (at < 0) return
    const end = endOfBlanks(text, at)
    from = end
    const left = (
      text
        .slice(Math.max(0, at - 300), at)
        .split('\n')
        .at(-1) ?? ''
    ).trimEnd()
    const right = text.slice(end, end + 300).split('\n', 1)[0] ?? ''
    if (!endsCode(left) || !BEGINS.test(right) || isInString(left)) continue
    kept++
    yield {
      signal: 'aside' as const,
      where: placeAt(file, end),
      why: `${end - at} blanks stand between “${left.slice(-40)}” and it.`,
    }
  }
}

function endOfBlanks(text: string, from: number): number {
  let end = from
  for (let code = text.charCodeAt(end); code === 32 || code === 9; code = text.charCodeAt(++end));
  return end
}

/** Whether a line may end there: it holds more than blanks, and is no comment. */
const endsCode = (left: string) => /[;,})\]'"`\w]$/.test(left) && !/^\s*(?:\/\/|\*|#|\/\*|<!--)/.test(left)

/** Whether a quote is open at the end, counted simply. */
const isInString = (left: string) =>
  ["'", '"', '`'].some((quote) => (left.replace(/\\./g, '').split(quote).length - 1) % 2 === 1)

function* below(file: ArtifactFile, text: string) {
  const at = Math.max(text.indexOf(LINES), text.indexOf(CRLF))
  if (at < 0 || text.slice(0, at).trim() === '') return
  const end = at + (text.slice(at).search(/\S/) + 1 || 0) - 1
  if (end <= at || !BEGINS.test(text.slice(end, end + 300))) return
  yield {
    signal: 'below' as const,
    where: placeAt(file, end),
    why: 'More than 150 empty lines stand before it.',
  }
}
