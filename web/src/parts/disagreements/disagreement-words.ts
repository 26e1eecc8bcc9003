import type { Disagreement, Disagreements } from '../../api/hiring-records.ts'
import { HIRING_OUTCOME_WORDS, LEANING_WORDS } from '../../hiring-words.ts'
import { counted } from '../../words.ts'

const SAID: Record<string, string> = { ...LEANING_WORDS, ...HIRING_OUTCOME_WORDS }

/** What the program had said and what a person said instead. */
export function differenceWords({ verdict, kind, said, by }: Disagreement): string {
  const program = verdict === 'review' ? 'Postern asked for a look' : 'Postern had found nothing'
  const person = kind === 'assessment' ? `${by} assessed` : `${by} decided`
  return `${program}; ${person}: ${SAID[said] ?? said}`
}

/** How often something happened, in words before the numbers. */
export function shareWords(differ: number, all: number): string {
  if (all === 0) return 'never yet'
  const share = differ / all
  const words =
    differ === 0
      ? 'never'
      : share === 1
        ? 'every time'
        : share > 0.5
          ? 'more often than not'
          : share >= 0.2
            ? 'often'
            : 'now and then'
  return `${words} (${differ} of ${all})`
}

type Counts = Disagreements['counts']

/** How often people and the program differ, as a sentence. */
export function countWords({ assessments, decisions }: Counts): string {
  const all = assessments.all + decisions.all
  if (all === 0) return 'Nobody has assessed or decided an application yet.'
  const differ = assessments.differ + decisions.differ
  if (differ === 0) return `People have seen it as Postern did in ${counted(all, 'judgement')}.`
  return `When assessing, people saw it otherwise than Postern ${shareWords(assessments.differ, assessments.all)}; when deciding, ${shareWords(decisions.differ, decisions.all)}.`
}
