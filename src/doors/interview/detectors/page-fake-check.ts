import { defineDetector } from '../../../core/detector.ts'
import type { Artifact } from '../artifact.ts'
import { isPage, readPage } from '../code/page/reader.ts'

const CHECK =
  /verify (?:that )?you(?:['’]re| are)(?: a)? (?:not a robot|human)|i(?:['’]m| am) not a robot|human verification|(?:re|h)?captcha|checking (?:if the site connection|your browser)|verification steps|cloudflare|turnstile|unusual (?:web )?traffic|(?:camera|microphone|webcam|audio)[^.\n]{0,60}(?:blocked|not (?:found|working|detected|available)|driver|unavailable|access)|driver[^.\n]{0,40}(?:outdated|missing|update)|browser (?:update|is out of date)/i

export default defineDetector<Artifact>()({
  family: 'concealment',
  looksFor: 'web pages that dress a command up as a check or a repair',
  technique: 'T1036',
  source: 'https://attack.mitre.org/techniques/T1204/004/',
  innocent: 'Pages with a real check for robots do not touch the clipboard with commands.',
  advice: 'Close the page. A check for robots or a camera never needs a command.',
  signals: {
    command: {
      strength: 'decisive',
      weight: 12,
      title: 'A “check” or “repair” on the page consists of pasting a command',
    },
  },
  *inspect(artifact) {
    for (const file of artifact.files) {
      const page = isPage(file) ? readPage(file) : undefined
      const said = page && CHECK.exec(page.content.text)
      const command = page?.commands.find(({ does }) => does)
      if (!said || !command) continue
      yield {
        signal: 'command',
        where: command.where,
        why: `The page says “${said[0]}”, and what it copies ${command.does}.`,
      }
    }
  },
})
