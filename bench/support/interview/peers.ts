import { readFileSync } from 'node:fs'
import manifest from '../../../package.json' with { type: 'json' }
import { share } from '../../interval.ts'
import type { SuiteOptions } from '../../suite.ts'
import { isFlagged, type JudgedPackage, sampleRates } from './figures.ts'
import { loadPeer, type PeerReading } from './js-x-ray.ts'
import { sampleOf, tarFiles } from './packages.ts'
import type { InterviewFigures } from './page.ts'
import type { Implant, Sample } from './sample.ts'
import type { JudgedSample } from './subjects.ts'

const PEER_PACKAGES = 40

/** Runs js-x-ray on every sample and on a few packages, and sets our own answers on the same beside. */
export async function besidePeer(
  samples: readonly Sample[],
  judged: readonly JudgedSample[],
  packages: readonly JudgedPackage[],
  { progress, peers: most }: SuiteOptions,
): Promise<InterviewFigures['peers']> {
  const js = await loadPeer()
  const few = sampleOf(packages, Math.min(most, PEER_PACKAGES)) as JudgedPackage[]
  progress(`asking js-x-ray of ${samples.length} samples and ${few.length} packages`)
  const bySample = new Map(
    samples.map((sample) => {
      const files = [...sample.project().files].map(([name, content]) => ({
        name,
        bytes: Buffer.from(content),
      }))
      return [sample.id, js.read(files)]
    }),
  )
  const byPackage = few.map(({ path }) => js.read(tarFiles(readFileSync(path))))
  const bytes = few.reduce((sum, { unpacked }) => sum + unpacked, 0)
  const told = judged.filter(({ implants }) => implants.length > 0)
  const speed = (ms: number) => (ms > 0 ? bytes / 1e3 / ms : 0)
  const peer = (how: string, hit: (reading: PeerReading) => boolean) => ({
    name: `js-x-ray ${manifest.devDependencies['@nodesecure/js-x-ray']}`,
    how,
    malicious: share(of(judged, 'malicious'), ({ id }) => hit(bySample.get(id) as PeerReading)),
    named: share(told, ({ id, implants }) => {
      const reading = bySample.get(id) as PeerReading
      return hit(reading) && implants.some((implant) => peerNames(reading, implant))
    }),
    benign: share(of(judged, 'benign'), ({ id }) => hit(bySample.get(id) as PeerReading)),
    packages: share(byPackage, hit),
    megabytesPerSecond: speed(byPackage.reduce((sum, { ms }) => sum + ms, 0)),
  })
  const ours = {
    name: `Postern ${manifest.version}`,
    how: 'review or block',
    malicious: share(of(judged, 'malicious'), ({ line }) => isFlagged(line)),
    named: sampleRates(told).line,
    benign: share(of(judged, 'benign'), ({ line }) => isFlagged(line)),
    packages: share(few, ({ line }) => isFlagged(line)),
    megabytesPerSecond: speed(few.reduce((sum, { ms }) => sum + ms, 0)),
  }
  const critical = peer('a critical warning', (reading) => reading.critical)
  const warned = peer('any warning above information', (reading) => reading.warned)
  return { packages: few.length, megabytes: bytes / 1e6, of: [ours, critical, warned] }
}

const of = (judged: readonly JudgedSample[], label: JudgedSample['label']) =>
  judged.filter((one) => one.label === label)

const peerNames = ({ files }: PeerReading, implant: Implant) =>
  files.some(
    ({ name, lines }) =>
      name === implant.file &&
      (implant.line === undefined || lines.some((line) => Math.abs(line - (implant.line ?? 0)) <= 2)),
  )
