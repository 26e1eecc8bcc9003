import { defineDetector } from '../../../core/detector.ts'
import { namesContradict } from '../../../names/similarity.ts'
import type { Position } from '../application.ts'
import { type Application, whereOf } from '../application.ts'
import { plainWords } from '../intake/plain-words.ts'
import { lacks } from '../lacks.ts'
import { sign } from '../tiers.ts'

export default defineDetector<Application>()({
  family: 'history',
  looksFor: 'profiles that tell another history than the application',
  technique: 'T1585',
  source: 'https://www.ic3.gov/PSA/2023/PSA231018',
  innocent: 'Profiles are often old, shortened, or kept by somebody else.',
  advice: 'Show the applicant both, and ask which one is right.',
  signals: {
    name: sign('B', 'The profile is in another name'),
    dates: sign('B', 'The same employer stands there with quite other dates'),
    employers: sign('C', 'None of the employers stands in the profile'),
  },
  lacks: lacks('profiles'),
  *inspect(application) {
    for (const profile of application.profiles) {
      const { part, name } = profile
      const names = application.names.map(({ text }) => text)
      if (name !== undefined && names.length > 0 && names.every((one) => namesContradict(one, name)))
        yield {
          signal: 'name',
          where: whereOf({ part }, name),
          why: `the application is in the name of ${names[0]}`,
        }
      for (const there of profile.work) {
        const here = application.work.filter((one) => sameEmployer(one, there))
        if (here.length > 0 && here.every((one) => farApart(one, there)))
          yield {
            signal: 'dates',
            where: whereOf(there, there.employer),
            why: `the dates are more than ${APART_MONTHS} months from those of ${here[0]?.part} in the application`,
          }
      }
      if (
        profile.work.length >= 2 &&
        application.work.length >= 2 &&
        !profile.work.some((there) => application.work.some((here) => sameEmployer(here, there)))
      )
        yield {
          signal: 'employers',
          where: whereOf({ part }, profile.work.map(({ employer }) => employer).join(', ')),
          why: 'no employer stands in both',
        }
    }
  },
})

const APART_MONTHS = 12

const GENERIC = new Set('gmbh ag inc ltd llc corp co company limited sa srl plc the group'.split(' '))

function sameEmployer(a: Position, b: Position): boolean {
  const words = (name: string) =>
    plainWords(name)
      .split(' ')
      .filter((word) => !GENERIC.has(word))
      .join(' ')
  return words(a.employer) === words(b.employer)
}

const farApart = (a: Position, b: Position): boolean =>
  a.from !== undefined && b.from !== undefined && Math.abs(a.from - b.from) > APART_MONTHS
