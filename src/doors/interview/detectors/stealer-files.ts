import { defineDetector } from '../../../core/detector.ts'
import type { Artifact } from '../artifact.ts'
import { destination, firstAct, programsOf } from '../stealing.ts'

export default defineDetector<Artifact>()({
  family: 'stealer',
  looksFor: 'code that goes through a person’s files and sends them out',
  technique: 'T1005',
  source: 'https://attack.mitre.org/techniques/T1005/',
  innocent: 'Backup programs send the files of a person, and say so.',
  advice:
    'Do not run it unless a backup is what you want of it. If it ran: replace keys and passwords that lay in files.',
  signals: {
    secrets: {
      strength: 'decisive',
      weight: 11,
      title: 'It looks through the home folder for keys and wallets and sends files out',
    },
    files: { strength: 'strong', weight: 5, title: 'It goes through the home folder and sends files out' },
  },
  *inspect(artifact) {
    for (const program of programsOf(artifact)) {
      if (!program.isFile) continue
      const listing = program.acts.find(({ kind, how }) => kind === 'read-secret' && HOME.test(how))
      const sent = listing && firstAct(program, 'upload', 'file')
      if (!sent) continue
      const sought = program.acts.find(
        ({ kind, how }) => kind === 'read-secret' && how.startsWith('looks for '),
      )
      const what = sought ? ` and ${sought.how}` : ''
      yield {
        signal: sought ? 'secrets' : 'files',
        where: sent.where,
        why: `It goes through the home folder (line ${listing.where.line ?? '?'})${what}, and what files hold goes to ${destination(sent)}.`,
      }
    }
  },
})

const HOME = / of the home folder$/
