import type { Random } from '../ham/random.ts'
import * as w from './words.ts'

/** One bullet of a résumé: of every twelve words about half are chosen, so two people seldom write the same. */
export function bullet(r: Random): string {
  const p = <T>(list: readonly T[]) => r.pick(list)
  const n = (low: number, high: number) => r.int(low, high)
  return r.pick([
    () =>
      `${p(w.DONE)} the ${p(w.QUALITY)} ${p(w.DOMAIN)} ${p(w.THING)} in ${p(w.WITH)} for ${n(3, 97)} ${p(w.FOR)}, ${p(w.CHANGED)} ${p(w.MEASURE)} by ${n(8, 89)}% within ${n(2, 11)} ${p(w.WITHIN)}.`,
    () =>
      `${p(w.DONE)} ${p(w.QUALITY)} ${p(w.WITH)} ${p(w.THING)} code with ${p(w.TEAM)}; ${n(3, 97)} ${p(w.FOR)} stopped waiting on ${p(w.DOMAIN)} and ${p(w.MEASURE)} fell from ${n(40, 99)} to ${n(2, 39)}.`,
    () =>
      `With ${p(w.TEAM)}, ${p(w.DONE).toLowerCase()} ${n(2, 19)} ${p(w.DOMAIN)} ${p(w.THING)}s onto ${p(w.WITH)} and ${p(w.WITH)}, ${p(w.CHANGED)} ${p(w.MEASURE)} ${n(11, 92)}%.`,
    () =>
      `${p(w.MEASURE)} went down ${n(9, 88)}% after I ${p(w.DONE).toLowerCase()} our ${p(w.QUALITY)} ${p(w.DOMAIN)} ${p(w.THING)} using ${p(w.WITH)} together with ${p(w.TEAM)} in ${n(2, 14)} ${p(w.WITHIN)}.`,
    () =>
      `${p(w.DONE)} and ran ${p(w.DOMAIN)} ${p(w.THING)} (${p(w.WITH)}, ${p(w.WITH)}) that ${n(120, 9800)} ${p(w.FOR)} use; ${p(w.QUALITY)} by design, ${n(90, 99)}.${n(1, 99)}% up.`,
    () =>
      `${p(w.DONE)} ${p(w.WITH)} training on ${p(w.QUALITY)} ${p(w.THING)}s for ${p(w.TEAM)} and ${n(4, 60)} ${p(w.FOR)}; ${p(w.MEASURE)} ${n(6, 77)}% lower after ${n(2, 9)} ${p(w.WITHIN)}.`,
  ])()
}

/** The two sentences at the top. */
export const summary = (r: Random): string =>
  `${capital(r.pick(w.TRAIT))} and ${r.pick(w.TRAIT)} ${r.pick(w.CRAFT)}, ${r.int(2, 24)} years around ${r.pick(w.DOMAIN)} and ${r.pick(w.DOMAIN)} for ${r.pick(w.FOR)}. Fond of ${r.pick(w.ENJOYS)}, ${r.pick(w.WITH)} and ${r.pick(w.ENJOYS)}.`

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** A firm that does not exist. */
export const firm = (r: Random): string => `${r.pick(w.FIRM_A)}${r.pick(w.FIRM_B)} ${r.pick(w.FIRM_C)}`

/** Its domain, under a reserved name. */
export const firmDomain = (name: string): string => `${name.toLowerCase().replaceAll(' ', '-')}.example`

/** The paragraphs of a résumé, in the order in which a page shows them. */
export interface Resume {
  head: string[]
  summary: string
  jobs: { line: string; bullets: string[] }[]
  education: string[]
  tail: string[]
}

export const resumeText = ({ head, summary: about, jobs, education, tail }: Resume): string =>
  [
    ...head,
    '',
    about,
    '',
    'Experience',
    ...jobs.flatMap(({ line, bullets }) => [line, ...bullets.map((text) => `- ${text}`), '']),
    'Education',
    ...education,
    '',
    ...tail,
  ].join('\n')
