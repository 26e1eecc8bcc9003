import { defineDetector } from '../../../core/detector.ts'
import { type Application, whereOf } from '../application.ts'
import { lacks } from '../lacks.ts'
import { sign } from '../tiers.ts'

export default defineDetector<Application>()({
  family: 'contact',
  looksFor: 'phone numbers of other countries than those in which the applicant says to live',
  technique: 'T1583',
  source: 'https://ofac.treasury.gov/media/923126/download?inline',
  innocent: 'People keep their number when they move, and students and travellers have one of home.',
  advice: 'Nothing by itself. Ask since when the applicant has lived at the address.',
  signals: {
    elsewhere: sign('C', 'No phone number is of the country given'),
  },
  lacks: lacks('phones', 'addresses'),
  *inspect(application) {
    const countries = new Set(application.addresses.flatMap(({ country }) => country ?? []))
    const known = application.phones.filter(({ country }) => country !== undefined)
    const [first] = known
    if (countries.size === 0 || !first || known.some(({ country }) => countries.has(country as string)))
      return
    yield {
      signal: 'elsewhere',
      where: whereOf(first, first.e164 ?? first.written),
      why: `the numbers are of ${[...new Set(known.map(({ country }) => country))].join(', ')}, the addresses in ${[...countries].join(', ')}`,
    }
  },
})
