import { uuidv7 } from 'uuidv7'
import type { Finding, Strength } from '../core/finding.ts'
import type { Judgement, Verdict } from '../core/verdict.ts'
import type { Handle } from './store.ts'

/** A verdict with how long it took, in milliseconds. */
export interface TimedVerdict extends Verdict {
  ms: number
}

/** Far below the 65,535 parameters that one statement may carry. */
const ROWS_AT_ONCE = 1000

/**
 * Verdicts and their findings. Which detector found what, how strong and how heavy, stays readable, so that each
 * detector's precision can be measured; what it quotes from the subject is sealed.
 */
export function verdicts({ db, seal }: Handle) {
  const openFinding = (row: {
    id: string
    detector: string
    family: string
    strength: string
    weight: number
    title: string
    evidence_sealed: Uint8Array
  }): Finding => ({
    detector: row.detector,
    family: row.family,
    strength: row.strength as Strength,
    weight: row.weight,
    title: row.title,
    ...(JSON.parse(seal.openText(row.evidence_sealed, `findings.evidence:${row.id}`)) as Pick<
      Finding,
      'why' | 'where' | 'innocent' | 'advice' | 'technique' | 'source'
    >),
  })

  return {
    async add(subjectId: string, verdict: TimedVerdict, now = new Date()): Promise<void> {
      const verdictId = uuidv7()
      const { unknown, notFound, turn, ms } = verdict
      const explanation = JSON.stringify({ unknown, notFound, turn, ms })
      await db
        .insertInto('verdicts')
        .values({
          id: verdictId,
          subject_id: subjectId,
          at: now,
          verdict: verdict.verdict,
          score: verdict.score,
          explanation_sealed: seal.close(explanation, `verdicts.explanation:${verdictId}`),
        })
        .execute()
      const rows = verdict.findings.map((finding, position) => {
        const { detector, family, strength, weight, title, ...evidence } = finding
        const id = uuidv7()
        const sealed = seal.close(JSON.stringify(evidence), `findings.evidence:${id}`)
        return {
          id,
          verdict_id: verdictId,
          position,
          detector,
          family,
          strength,
          weight,
          title,
          evidence_sealed: sealed,
        }
      })
      for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
        await db
          .insertInto('findings')
          .values(rows.slice(at, at + ROWS_AT_ONCE))
          .execute()
      }
    },

    /** Removes every verdict of a subject, so that nothing remains of what earlier ones quoted. */
    async clear(subjectId: string): Promise<void> {
      await db.deleteFrom('verdicts').where('subject_id', '=', subjectId).execute()
    },

    /** The verdict that stands, without its explanation. */
    async standing(subjectId: string): Promise<{ verdict: Judgement; score: number } | undefined> {
      const row = await db
        .selectFrom('verdicts')
        .select(['verdict', 'score'])
        .where('subject_id', '=', subjectId)
        .orderBy('id', 'desc')
        .limit(1)
        .executeTakeFirst()
      return row && { verdict: row.verdict as Judgement, score: row.score }
    },

    /** The verdict that stands, with all that explains it. */
    async explained(subjectId: string): Promise<TimedVerdict | undefined> {
      const row = await db
        .selectFrom('verdicts')
        .selectAll()
        .where('subject_id', '=', subjectId)
        .orderBy('id', 'desc')
        .limit(1)
        .executeTakeFirst()
      if (!row) return undefined
      const findings = await db
        .selectFrom('findings')
        .selectAll()
        .where('verdict_id', '=', row.id)
        .orderBy('position')
        .execute()
      return {
        verdict: row.verdict as Judgement,
        score: row.score,
        findings: findings.map(openFinding),
        ...(JSON.parse(seal.openText(row.explanation_sealed, `verdicts.explanation:${row.id}`)) as Pick<
          TimedVerdict,
          'unknown' | 'notFound' | 'turn' | 'ms'
        >),
      }
    },
  }
}
