import type { Finding } from '../../core/finding.ts'
import type { Settings } from '../../core/settings.ts'
import type { PlannedCheck } from '../../doors/hiring/plan/check.ts'
import type { Store } from '../../store/store.ts'
import { claimsOf } from '../claims.ts'
import { loadApplication } from '../page.ts'
import { clearingWords } from './clearing.ts'
import { type Discretion, discretionFor } from './discreet.ts'
import { type Block, pageOf, textOf } from './html.ts'

/** A hit of a sanctions list is cleared up by people who are answerable for that, and not in a letter. */
const isSanctions = ({ detector }: Finding) => detector.includes('sanctions')

/**
 * A letter to an applicant: what could not be confirmed and how to clear it. It accuses of nothing, holds no score,
 * and names no other applicant.
 *
 * @throws PosternError `E_NOT_FOUND`
 */
export async function letterTo(store: Store, settings: Settings, id: string) {
  const loaded = await loadApplication(store, id)
  const { recorded, verdict, answer, application } = loaded
  const discretion = await discretionFor(store, loaded)
  const own = [...claimsOf(application)].map(({ text }) => text.toLowerCase())
  const asked = verdict.findings.filter((finding) => finding.strength !== 'context' && !isSanctions(finding))
  const items = [...new Set(asked.map((finding) => itemOf(finding, answer.plan, own, discretion)))]
  const wanted = answer.plan.flatMap(({ asks, done }) => (asks === undefined || done ? [] : [asks]))
  const company = settings.brand.names[0] ?? 'us'
  const role = recorded.called.roleTitle
  const subject = role === undefined ? 'Your application' : `Your application as ${role}`
  const blocks: Block[] = [
    { paragraph: `Dear ${recorded.called.name},` },
    { paragraph: `thank you for applying to ${company}${role === undefined ? '' : ` as ${role}`}.` },
    ...(items.length > 0
      ? [
          {
            paragraph:
              'Before we go on we would like to confirm what you told us. We could not do so yet for the following. ' +
              'There is often a simple explanation, and you can clear each of them up:',
          },
          { list: items },
        ]
      : [{ paragraph: 'There is nothing in your application that you need to clear up.' }]),
    ...(wanted.length > 0
      ? [
          { paragraph: 'Of everybody who applies for such a role we also ask:' },
          { list: [...new Set(wanted)] },
        ]
      : []),
    {
      paragraph:
        'Nothing has been decided, and no program decides: a person reads your answer. Send us only what you are ' +
        'comfortable with, and cover what we did not ask for. You may ask what data we hold on you, have it ' +
        'corrected or erased, and have somebody else look at it again.',
    },
    { paragraph: 'Simply reply to this letter.' },
  ]
  const left = verdict.findings.filter(isSanctions)
  return {
    subject,
    text: textOf(blocks),
    html: pageOf(subject, blocks),
    leftOut: left.map(({ title }) => ({
      title,
      why: 'a hit of a sanctions list is cleared up by whoever is answerable for that, not in a letter',
    })),
  }
}

/** What is asked about, in the applicant's own words where they are, and what would clear it up. */
function itemOf(
  finding: Finding,
  plan: readonly PlannedCheck[],
  own: readonly string[],
  discretion: Discretion,
): string {
  const { where } = finding
  const part = discretion.names(where.part) ? 'your application' : `your ${where.part}`
  const quoted = where.text.toLowerCase()
  const isOwn = quoted !== '' && own.some((text) => text.includes(quoted)) && !discretion.names(where.text)
  const about = isOwn ? `About ${part} (“${where.text}”)` : `About ${part}`
  return `${about}: ${clearingWords(finding, plan)}`
}
