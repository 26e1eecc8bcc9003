import { defineDetector } from '../../../core/detector.ts'
import type { Artifact } from '../artifact.ts'
import { deedsOf, fetchedRuns, isDropFolder, isHow } from '../code/command/deeds.ts'
import { HOW } from '../code/command/how.ts'

/** Where files lie that just came: not yet put among the programs by anybody. */
const isDownloaded = (path: string) => isDropFolder(path) || /(?:^|\/)(?:Downloads|Volumes)\//i.test(path)

export default defineDetector<Artifact>()({
  family: 'command',
  looksFor: 'commands that take off the mark by which the system checks downloaded programs',
  technique: 'T1553.001',
  source: 'https://attack.mitre.org/techniques/T1553/001/',
  innocent: 'Makers of free programs without a signature ask for this, on their own pages.',
  advice: 'Do not run it. A program that the system refuses to open is refused for a reason.',
  signals: {
    fetched: {
      strength: 'decisive',
      weight: 11,
      title: 'What the command fetches is let past the check of the system, and run',
    },
    downloaded: {
      strength: 'decisive',
      weight: 10,
      title: 'A program among the downloads is let past the check of the system, and run',
    },
    off: {
      strength: 'strong',
      weight: 6,
      title: 'The command switches the check of downloaded programs off',
    },
    opened: {
      strength: 'strong',
      weight: 5,
      title: 'A downloaded program is let past the check of the system, and opened',
    },
    mark: { strength: 'context', weight: 3, title: 'The command takes the mark off downloaded files' },
  },
  *inspect(artifact) {
    for (const deed of deedsOf(artifact)) {
      const off = deed.acts.find((act) => isHow(act, HOW.gatekeeper))
      const mark = deed.acts.find((act) => isHow(act, HOW.quarantine))
      const act = off ?? mark
      if (!act) continue
      const runs =
        fetchedRuns(deed).length > 0 ||
        (deed.acts.some(({ kind }) => kind === 'download') &&
          deed.acts.some(({ kind }) => kind === 'run-program'))
      const opened = deed.acts.filter(({ kind }) => kind === 'run-program')
      const isDownload = opened.some(({ values }) => values.some(isDownloaded))
      const signal = runs
        ? 'fetched'
        : isDownload && deed.isHanded
          ? 'downloaded'
          : off
            ? 'off'
            : opened.length > 0
              ? 'opened'
              : 'mark'
      yield {
        signal,
        where: act.where,
        why: `It ${act.how}${act.values.length > 0 ? `: ${act.values.at(-1)}` : ''}.`,
      }
    }
  },
})
