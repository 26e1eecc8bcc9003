import { defineDetector } from '../../../core/detector.ts'
import { findWalletAddresses } from '../../../formats/wallet-address.ts'
import type { Artifact } from '../artifact.ts'
import { destination, firstAct, programsOf } from '../stealing.ts'

export default defineDetector<Artifact>()({
  family: 'stealer',
  looksFor: 'code that sends the clipboard out, or swaps a wallet address in it',
  technique: 'T1115',
  source: 'https://attack.mitre.org/techniques/T1115/',
  innocent: 'Programs that share a clipboard between a person’s own machines send it, and say so.',
  advice: 'Do not run it unless sharing the clipboard is what you want of it.',
  signals: {
    swapped: { strength: 'decisive', weight: 12, title: 'A wallet address is put where another was copied' },
    sent: { strength: 'strong', weight: 6, title: 'The clipboard is sent out' },
  },
  *inspect(artifact) {
    for (const program of programsOf(artifact)) {
      const read = firstAct(program, 'read-clipboard')
      if (!read || !program.isFile) continue
      const put = program.acts.find(
        ({ kind, values }) =>
          kind === 'write-clipboard' && values.some((value) => findWalletAddresses(value, 1).length > 0),
      )
      if (put)
        yield {
          signal: 'swapped',
          where: put.where,
          why: `It reads the clipboard (line ${read.where.line ?? '?'}) and puts ${put.values[0]?.slice(0, 80)} in it.`,
        }
      const sent = firstAct(program, 'upload', 'clipboard')
      if (sent)
        yield {
          signal: 'sent',
          where: read.where,
          why: `What is in the clipboard goes to ${destination(sent)}.`,
        }
    }
  },
})
