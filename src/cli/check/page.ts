import { stripVTControlCharacters, styleText } from 'node:util'
import type { CheckedLine, CheckLine } from '../../core/check-line.ts'
import { evidence, type Finding, type Place } from '../../core/finding.ts'
import type { Judgement } from '../../core/verdict.ts'

const WORDS: Record<Judgement, { mark: string; colour: 'red' | 'yellow' | 'green'; sentence: string }> = {
  block: { mark: '✖', colour: 'red', sentence: 'Hold this back.' },
  review: {
    mark: '▲',
    colour: 'yellow',
    sentence: 'A person should look at this before anybody acts on it.',
  },
  pass: { mark: '●', colour: 'green', sentence: 'Nothing was found that asks for a look.' },
}

/** A pass with findings. */
const SEEN = 'What was seen does not ask for a look by itself.'

const WIDTH = 100

/** The answer for one subject as a page for a terminal: the verdict in words first. */
export function page(line: CheckLine): string {
  if ('error' in line) {
    return `${styleText('red', '?')} ${styleText('bold', evidence(line.path))}: could not be checked: ${evidence(line.error.message)} [${line.error.code}]\n`
  }
  const { mark, colour } = WORDS[line.verdict]
  const sentence = line.verdict === 'pass' && line.findings.length > 0 ? SEEN : WORDS[line.verdict].sentence
  const verdict = [
    `${styleText(colour, mark)} ${styleText('bold', sentence)}`,
    styleText('dim', `  ${evidence(line.path)} · ${line.door} door`),
  ].join('\n')
  const numbers = styleText('dim', `  ${line.score} bits, ${line.ms} ms`)
  const ending = line.turn ? `${wrapped(line.turn, '  ')}\n${numbers}` : numbers
  return `${[verdict, reasons(line), unchecked(line), inVain(line), ending].filter(Boolean).join('\n\n')}\n`
}

/** The same page without colours, for whoever is no terminal. */
export const plainPage = (line: CheckLine): string => stripVTControlCharacters(page(line))

/** The answer for one of many subjects, on one line. */
export function shortLine(line: CheckLine): string {
  if ('error' in line) return page(line)
  const { mark, colour } = WORDS[line.verdict]
  const first = line.findings[0]?.title ?? (line.unknown.length > 0 ? 'not everything could be checked' : '')
  return `${styleText(colour, `${mark} ${line.verdict.padEnd(6)}`)} ${evidence(line.path)}  ${styleText('dim', first)}\n`
}

function reasons({ findings }: CheckedLine): string {
  if (findings.length === 0) return ''
  return `${styleText('bold', 'Why')}\n${findingsPage(findings)}`
}

/** Findings for a terminal, those of one title together. */
export function findingsPage(findings: readonly Finding[]): string {
  const alike = Map.groupBy(findings, ({ detector, title, why }) => `${detector}\0${title}\0${why}`)
  const byTitle = Map.groupBy(alike.values(), ([first]) => `${first?.detector}\0${first?.title}`)
  return [...byTitle.values()].map((seen, index) => reason(seen as Seen, index + 1)).join('\n')
}

/** Findings of one title; those with the same reason together. */
type Seen = [[Finding, ...Finding[]], ...[Finding, ...Finding[]][]]

function reason(seen: Seen, number: number): string {
  const detail = (label: string, text: string) => wrapped(`${label}: ${text}`, '     ')
  const [[finding]] = seen
  return [
    ` ${String(number).padStart(2)}. ${styleText('bold', finding.title)} ${styleText('dim', `(${finding.strength})`)}`,
    ...seen.flatMap(([first, ...others]) => [
      wrapped(first.why, '     '),
      ...[first, ...others].map(({ where }) => styleText('cyan', detail('Where', place(where)))),
    ]),
    detail('It may be innocent', finding.innocent),
    detail('What to do', finding.advice),
    styleText('dim', detail('Source', `${finding.technique} ${finding.source}`)),
  ].join('\n')
}

function place({ part, file, line, column, text }: Place): string {
  const position = line === undefined ? '' : ` line ${line}${column === undefined ? '' : `:${column}`}`
  const name = file === undefined || file === part ? part : `${file} ${part}`
  return `${name}${position}: “${evidence(text)}”`
}

function unchecked({ unknown }: CheckedLine): string {
  if (unknown.length === 0) return ''
  const lines = unknown.map(({ what, why }) => wrapped(`- ${what}: ${why}`, '  '))
  return [styleText('bold', 'What could not be checked'), ...lines].join('\n')
}

function inVain({ notFound }: CheckedLine): string {
  if (notFound.length === 0) return ''
  const list = notFound.map(({ looksFor }) => looksFor).join('; ')
  return `${styleText('bold', 'Looked for and not found')}\n${styleText('dim', wrapped(list, '  '))}`
}

/** Breaks a text at blanks into indented lines. */
export function wrapped(text: string, indent: string): string {
  const lines: string[] = []
  let current = ''
  for (const word of text.split(/\s+/)) {
    if (current && indent.length + current.length + word.length + 1 > WIDTH) {
      lines.push(indent + current)
      current = word
    } else current = current ? `${current} ${word}` : word
  }
  return [...lines, indent + current].join('\n')
}
