import { defineDetector } from '../../../core/detector.ts'
import { jaroWinkler } from '../../../names/jaro-winkler.ts'
import { type Application, whereOf } from '../application.ts'
import { plainWords } from '../intake/addresses.ts'
import { lacks } from '../lacks.ts'
import { sign } from '../tiers.ts'

export default defineDetector<Application>()({
  family: 'contact',
  looksFor: 'mail addresses that look generated and have nothing of the applicant’s name',
  technique: 'T1585.002',
  source: 'https://github.com/tayvano/lazarus-bluenoroff-research',
  innocent: 'A nickname, a team’s mailbox, or a name from before marriage.',
  advice: 'Ask since when the applicant has had the address and where else it is known.',
  signals: {
    generated: sign('C', 'The mail address is a trade word with figures and has nothing of the name'),
  },
  lacks: lacks('emails', 'names'),
  *inspect(application) {
    const names = application.names
      .flatMap(({ text }) => plainWords(text).split(' '))
      .filter((word) => word.length >= 3)
    if (names.length === 0) return
    for (const email of application.emails) {
      const figures = /\d{2,}/.test(email.local)
      const words = email.local
        .replace(/\d+/g, ' ')
        .split(/[^a-z]+/)
        .filter((word) => word.length >= 2)
      if (!figures || !words.some((word) => TRADE.test(word))) continue
      const joined = words.join('')
      const related = names.some(
        (name) =>
          joined.includes(name) ||
          joined.includes(name.slice(0, 4)) ||
          words.some((word) => jaroWinkler(word, name) >= LIKE),
      )
      if (!related)
        yield {
          signal: 'generated',
          where: whereOf(email, email.address),
          why: 'it joins a trade word and figures; no part of the names given is in it',
        }
    }
  },
})

/** From this likeness on a word is a name with a slip in it. */
const LIKE = 0.88
/** Words of the trade in generated addresses: measured on a leaked list, they and two figures have a ratio of 42.7. */
const TRADE =
  /^(?:dev|develop(?:er)?|devs|code(?:r|s)?|coding|tech|engineer|web|full|fullstack|stack|soft(?:ware)?|program(?:mer)?|blockchain|crypto|react|node|java|python|solidity|work|job|talent|star|expert|guru|ninja|top|pro|skill|success)|(?:dev|coder|tech|stack|soft|engineer)$/
