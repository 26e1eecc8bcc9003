import { styleText } from 'node:util'
import { evidence } from '../../core/finding.ts'
import { findingsPage, wrapped } from '../check/page.ts'
import type { HiringLine, ScreenedLine, Summary } from './screen.ts'

const CHECKS_SHOWN = 5

/** The answer for one application as a page for a terminal: the words first. One of which nothing stood out is a line. */
export function hiringPage(line: HiringLine): string {
  if ('error' in line)
    return `${styleText('red', '?')} ${styleText('bold', evidence(line.path))}: could not be checked: ${evidence(line.error.message)} [${line.error.code}]\n`
  const id = styleText('bold', evidence(line.id))
  if (line.verdict === 'pass') {
    const gaps = line.unknown.length > 0 ? `; ${line.unknown.length} things were not checked` : ''
    return `${styleText('green', '●')} ${id} ${styleText('dim', `nothing asks for a closer look${gaps}`)}\n`
  }
  const parts = [
    `${styleText('yellow', '▲')} ${id}: a person should look closer`,
    findingsPage(line.findings),
    exonerations(line),
    ring(line),
    plan(line),
    wrapped(line.turn, '  '),
  ]
  return `${parts.filter(Boolean).join('\n\n')}\n\n`
}

const exonerations = ({ exonerating }: ScreenedLine): string =>
  exonerating.length === 0
    ? ''
    : [
        styleText('bold', 'What speaks for it'),
        ...exonerating.map(({ title, why }) => wrapped(`- ${title}: ${why}`, '  ')),
      ].join('\n')

const ring = ({ ring: one }: ScreenedLine): string =>
  one ? wrapped(`Linked: ${evidence(one.members.join(', '))}: ${one.because}.`, '  ') : ''

function plan({ plan: checks }: ScreenedLine): string {
  const next = checks.filter(({ done }) => !done).slice(0, CHECKS_SHOWN)
  const rows = next.map(({ title, stage, minutes }, index) =>
    wrapped(`${index + 1}. ${title} (${stage.replaceAll('-', ' ')}, about ${minutes} minutes)`, '  '),
  )
  return [styleText('bold', 'What to do next'), ...rows].join('\n')
}

/** What a run found in all, for a terminal. */
export function summaryPage({ applications, review, unreadable, rings, lists }: Summary): string {
  const listed = lists.map(({ list, issued, ageDays }) => `${list} of ${issued} (${ageDays} days old)`)
  return [
    '',
    `${applications} applications: ${review} to look at closer, ${unreadable} that could not be read`,
    ...rings.map(({ members, because }) =>
      wrapped(`Linked: ${evidence(members.join(', '))}: ${because}.`, ''),
    ),
    listed.length > 0
      ? `Sanctions lists asked: ${listed.join(', ')}`
      : 'No sanctions list is loaded: names were not compared with any.',
    '',
  ].join('\n')
}
