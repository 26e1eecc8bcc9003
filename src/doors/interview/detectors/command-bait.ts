import { defineDetector } from '../../../core/detector.ts'
import type { Artifact } from '../artifact.ts'

const LENGTH = 100_000
const TALK =
  /\b(?:i\s?(?:am|['’]m)\s+not\s+a\s+robot|(?:re)?captcha|(?:human|cloudflare|security|identity|browser|account)\s+(?:check|verification|validation)|verif(?:y|ication)\s+(?:you|hash|id|code|uid|success|complete)|verification\s*(?:#|id|code|uid|hash)|ray\s*id|deepfake\s+protection|(?:camera|microphone|audio)\s+(?:driver|fix|access|update))/i
const PATH =
  /^(?:(?:cmd(?:\.exe)?\s+\/c|start|sudo|powershell(?:\.exe)?(?:\s+-\w+)?)\s+)?["']?(?:[a-z]:\\|\\\\|%\w+%\\|\$env:\w+\\|\/(?:var\/)?tmp\/)[^\n#]{1,400}?\.(?:exe|sh|py|com|bat|cmd|msi|scr|ps1|vbs|docx?|pdf|xlsx?|zip|pptx?)["']?/i
const PADDING = /\S[ \t\u00a0\u2000-\u200b\u3000]{60,}\S/

export default defineDetector<Artifact>()({
  family: 'concealment',
  looksFor: 'comments and padding that make a command look like something else',
  technique: 'T1036',
  source: 'https://attack.mitre.org/techniques/T1204/004/',
  innocent: 'Comments explain commands in scripts. A command to paste into a box has no need of them.',
  advice: 'Do not paste it. No check for robots and no document needs a command.',
  signals: {
    words: {
      strength: 'strong',
      weight: 5,
      title: 'A comment behind the command talks of a check or a repair',
    },
    talk: { strength: 'decisive', weight: 10, title: 'The command carries talk of a check that it is not' },
    path: { strength: 'strong', weight: 6, title: 'A path behind the command makes it look like a document' },
    label: { strength: 'strong', weight: 5, title: 'A comment behind a program tells what it is said to be' },
    padding: { strength: 'strong', weight: 6, title: 'Blanks push a part of the command out of sight' },
  },
  *inspect(artifact) {
    if (artifact.form !== 'command' || artifact.command === undefined) return
    const command = artifact.command.slice(0, LENGTH)
    const where = (at: number) => ({
      part: 'command',
      line: 1,
      column: at + 1,
      text: command.slice(Math.max(0, at - 60)),
    })
    const comment = commentOf(command)
    const does = artifact.acts.length > 0
    if (comment && TALK.test(comment.text)) {
      yield {
        signal: does ? 'talk' : 'words',
        where: where(comment.at),
        why: `“${comment.text.trim().slice(0, 120)}” does nothing: it is there to be read by you.`,
      }
    } else if (comment && PATH.test(comment.text.trim())) {
      yield {
        signal: 'path',
        where: where(comment.at),
        why: 'In a narrow box only the end is seen, and that is a harmless path.',
      }
    } else if (
      comment &&
      PATH.test(command) &&
      command.lastIndexOf('.', comment.at) < comment.at &&
      /\s{2,}$/.test(command.slice(0, comment.at - 1))
    ) {
      yield {
        signal: 'label',
        where: where(comment.at),
        why: 'A box that runs programs knows no comments: the words are there to be read by you.',
      }
    }
    const padding = does ? PADDING.exec(command) : null
    if (padding)
      yield {
        signal: 'padding',
        where: where(padding.index + 1),
        why: `${padding[0].length - 2} blanks stand in a row.`,
      }
  },
})

/** What stands behind the last `#`, `::` or `rem` that begins a comment. */
function commentOf(command: string): { text: string; at: number } | undefined {
  const last = command.lastIndexOf('\n')
  const line = command.slice(last + 1)
  let found: { text: string; at: number } | undefined
  for (const mark of [/(?:^|\s)#+/g, /(?:^|\s|&)::/g, /(?:^|[\s&])rem\s/gi, /\s<#/g, /\s\/\//g]) {
    const match = mark.exec(line)
    if (match && match.index > 0 && (!found || match.index < found.at)) {
      found = {
        text: line.slice(match.index + match[0].length),
        at: last + 1 + match.index + match[0].length,
      }
    }
  }
  return found
}
