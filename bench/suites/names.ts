import { fileURLToPath } from 'node:url'
import { defineSuite } from '../suite.ts'
import { type JudgedPair, judgePairs, missingFiles, screenAll } from '../support/names.ts'
import { namesPage, nameTargets, pairFigures } from '../support/names-page.ts'
import { machine } from '../support/page.ts'

const DEFAULT_CORPUS = fileURLToPath(new URL('../../../shared/corpora/hiring', import.meta.url))

export default defineSuite({
  summary: 'names: F1 on labelled pairs; recall, false alarms and speed of screening',

  async run({ corpus = DEFAULT_CORPUS, progress }) {
    const missing = missingFiles(corpus)
    if (missing.length > 0) {
      progress(`no ${missing.join(', ')} in ${corpus}: nothing is measured`)
      return { figures: {}, markdown: '## Names\n\nNo corpus was given.', misses: [] }
    }
    const before = machine()
    const date = new Date().toISOString().slice(0, 10)
    const judged = judgePairs(corpus)
    const pairs = pairFigures(judged)
    progress('reading the list and screening')
    const screening = await screenAll(corpus)
    const targets = nameTargets(pairs, screening)
    const { times: _, misses, ...screened } = screening
    return {
      figures: { date, machine: before, pairs, screening: screened, targets },
      markdown: namesPage(before, date, pairs, screening, targets),
      misses: [...missesOf(judged), ...misses],
    }
  },
})

/** Of the development half alone. */
const missesOf = (pairs: readonly JudgedPair[]): string[] =>
  pairs
    .filter(({ half, match, labelled }) => half === 'development' && match !== labelled)
    .map(
      ({ labelled, score, schema, names, why }) =>
        `${labelled ? 'missed' : 'false'} ${score.toFixed(2)} ${schema}: ${names} | ${why}`,
    )
