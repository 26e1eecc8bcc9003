import { defineDetector } from '../../../core/detector.ts'
import type { Message } from '../message.ts'
import { read } from '../phrases/reading.ts'
import { waysToAct } from '../phrases/ways.ts'

export default defineDetector<Message>()({
  family: 'lure',
  looksFor: 'a threat to your account together with a step to take at once',
  technique: 'T1566.002',
  source: 'https://attack.mitre.org/techniques/T1566/002/',
  innocent:
    'Real institutions lock accounts too. Their letters lead to their own site, and the same notice waits in the account itself.',
  advice: 'Do not use the link or file. Open the site by hand, or ask the institution through its own app.',
  signals: {
    elsewhere: {
      strength: 'strong',
      weight: 5.5,
      title: 'Your account is threatened, and the way out leads somewhere else',
    },
    threat: { strength: 'strong', weight: 3.5, title: 'Your account is threatened unless you act' },
    noticed: {
      strength: 'strong',
      weight: 3.5,
      title: 'Something was noticed on your account, and the way out leads somewhere else',
    },
    home: {
      strength: 'context',
      weight: 1.5,
      title: 'A threat to your account, with links to the sender’s own site',
    },
  },
  *inspect(message, { settings }) {
    const reading = read(message)
    const threat = reading.first('accountThreat')
    const noticed = reading.first('noticed')
    const hit = threat ?? noticed
    if (!hit || !reading.has('putRight') || reading.has('report')) return
    const ways = waysToAct(message, settings)
    if (!ways.any && !ways.phone) return
    const leaves = ways.foreign || ways.attachments
    const where = reading.place(hit)
    const pressed = reading.count('deadline', 'noticed', 'impersonal') > 0
    if (ways.home && !ways.attachments) {
      if (threat) yield { signal: 'home', where, why: `“${where.text}”` }
    } else if (threat && leaves && pressed) {
      yield {
        signal: 'elsewhere',
        where,
        why: `It says “${where.text}”, presses you to act, and ${ways.foreign ? 'its link leaves the sender’s own site' : 'brings a file to open'}.`,
      }
    } else if (threat) {
      yield { signal: 'threat', where, why: `It says “${where.text}” and tells you what to do about it.` }
    } else if (leaves && !reading.has('nothingNeeded')) {
      yield {
        signal: 'noticed',
        where,
        why: `It says “${where.text}”, and ${ways.foreign ? 'its link leaves the sender’s own site' : 'brings a file to open'}.`,
      }
    }
  },
})
