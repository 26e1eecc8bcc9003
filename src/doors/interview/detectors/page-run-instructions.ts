import { defineDetector } from '../../../core/detector.ts'
import type { Artifact } from '../artifact.ts'
import { isPage, readPage } from '../code/page/reader.ts'

/** The box that runs programs, and the keys that open it: no manual of a program sends people there to paste. */
const BOX =
  /\b(?:win(?:dows)?(?:\s+(?:key|button|logo))?|⊞)\s*(?:key\s*)?(?:\+|and|plus|&|then)\s*["'“”]?(?:R|X)\b|\brun\s+(?:dialog|box|window|prompt)|explorer\s+address\s+bar|file\s+explorer[^.]{0,40}(?:ctrl|address)/i
const TERMINAL = /\b(?:terminal|powershell|command\s+prompt|spotlight|console)\b/i
const PASTE =
  /\bpaste\b|(?:ctrl|control|⌘|cmd|command)\s*(?:\+|and|-)?\s*V\b|einfügen|pegar|coller|incolla|colar|вставьте|粘贴|貼り付け|붙여넣/i

export default defineDetector<Artifact>()({
  family: 'command',
  looksFor: 'web pages that talk their readers through pasting a command',
  technique: 'T1204.004',
  source: 'https://attack.mitre.org/techniques/T1204/004/',
  innocent: 'Manuals say “open a terminal and paste this”, and show what.',
  advice: 'Close the page. No meeting, form or check needs a command on this machine.',
  signals: {
    box: {
      strength: 'decisive',
      weight: 11,
      title: 'The page has its readers paste into the box that runs programs, and fills the clipboard itself',
    },
    terminal: {
      strength: 'strong',
      weight: 6,
      title:
        'The page has its readers paste a command into a terminal that it filled the clipboard with unseen',
    },
  },
  *inspect(artifact) {
    for (const file of artifact.files) {
      const page = isPage(file) ? readPage(file) : undefined
      if (!page?.writesClipboard) continue
      const { text } = page.content
      if (!PASTE.test(text)) continue
      const box = BOX.exec(text)
      const unseen = page.commands.find(({ isShown, does }) => !isShown && does)
      const terminal = unseen && TERMINAL.exec(text)
      const found = box ?? terminal
      if (!found) continue
      const said = text
        .slice(Math.max(0, found.index - 60), found.index + 120)
        .replace(/\s+/g, ' ')
        .trim()
      yield {
        signal: box ? 'box' : 'terminal',
        where: unseen?.where ?? { part: 'page', file: file.path, line: 1, column: 1, text: said },
        why: `It says: “${said}”. Its scripts write the clipboard.`,
      }
    }
  },
})
