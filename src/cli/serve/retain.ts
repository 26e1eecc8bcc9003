import type { Hiring } from '../../hiring/hiring.ts'
import type { Store } from '../../store/store.ts'

const DAY_MS = 86_400_000

/**
 * Deletes what has come to its date, now and once a day.
 * @returns what stops it, after a deletion that is under way.
 */
export function retain(options: {
  store: Store
  hiring: Pick<Hiring, 'eraseDue'>
  retentionDays: number
  onFailure: (what: string, error: unknown) => void
}) {
  const { store, hiring, retentionDays, onFailure } = options
  const purge = async () => {
    try {
      await store.atomically(async (inside) => {
        const deleted = await inside.retention.purge(retentionDays)
        if (deleted.subjects + deleted.cases === 0) return
        const target = `${deleted.subjects} subjects, ${deleted.cases} cases`
        await inside.audit.append({ actor: 'system', action: 'retention.deleted', target })
      })
      await hiring.eraseDue()
    } catch (error) {
      onFailure('deleting what has come to its date', error)
    }
  }
  let running = purge()
  const timer = setInterval(() => {
    running = running.then(purge)
  }, DAY_MS)
  return async () => {
    clearInterval(timer)
    await running
  }
}
