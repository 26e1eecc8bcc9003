import type { Settings } from '../core/settings.ts'
import type { ApplicationFilter, RecordedApplication } from '../store/applications.ts'
import type { Store } from '../store/store.ts'
import { summarise } from './summary.ts'

const PAGE = 50
/** Applications read for one page of a search: names are sealed, so the database cannot search them. */
const SEARCHED = 2000

const wordsOf = (text = ''): string[] => text.toLowerCase().split(/\s+/).filter(Boolean)

/**
 * One page of applications, newest first.
 *
 * @param filter.words in name, reference or role's title; all must be there
 * @param filter.role words in the role's title, or its id
 * @param filter.verdict finds only what `personId` has assessed, since it would tell the verdict otherwise
 * @returns the page, and the cursor of the next one unless this is the last; a page of a search may be short, even
 * empty, and still have a next one
 */
export async function listApplications(
  store: Store,
  settings: Settings,
  filter: Omit<ApplicationFilter, 'limit'> & {
    words?: string | undefined
    role?: string | undefined
    verdict?: string | undefined
    personId: string
  },
) {
  const { words, role, verdict, personId, ...rest } = filter
  const [wanted, roleWords] = [wordsOf(words), wordsOf(role)]
  const searching = wanted.length + roleWords.length > 0 || Boolean(verdict)
  const limit = searching ? SEARCHED : PAGE + 1
  const read = await store.applications.list({ ...rest, limit })
  const assessed = verdict ? await store.opinions.assessedBy(personId, idsOf(read)) : undefined
  const verdicts = verdict ? await store.applications.verdicts(idsOf(read)) : undefined
  const fitting = read.filter((application) => {
    const { id, called } = application
    if (verdict && !(assessed?.has(id) && verdicts?.get(id)?.verdict === verdict)) return false
    const title = `${called.roleId ?? ''}\n${called.roleTitle ?? ''}`.toLowerCase()
    const text = `${called.name}\n${called.reference}\n${title}`.toLowerCase()
    return roleWords.every((word) => title.includes(word)) && wanted.every((word) => text.includes(word))
  })
  const page = fitting.slice(0, PAGE)
  const last = fitting.length > PAGE ? page.at(-1) : read.length === limit ? read.at(-1) : undefined
  return {
    applications: await summarise(store, settings, page, personId),
    ...(last ? { next: last.id } : {}),
    counts: { all: await store.applications.count(), waiting: await store.applications.countWaiting() },
  }
}

const idsOf = (applications: readonly RecordedApplication[]) => applications.map(({ id }) => id)
