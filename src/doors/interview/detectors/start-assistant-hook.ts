import { defineDetector } from '../../../core/detector.ts'
import type { Artifact, ArtifactFile } from '../artifact.ts'
import { actsByStart, effectsOf, route } from '../effects.ts'
import { isReleaseAddress } from '../knowledge/release-hosts.ts'
import { placeAt } from '../starts/source/lines.ts'

/** Texts that coding assistants read as what the project asks of them. */
const INSTRUCTIONS =
  /(?:^|\/)(?:AGENTS?\.md|CLAUDE(?:\.local)?\.md|GEMINI\.md|\.cursorrules|\.windsurfrules|\.clinerules|\.goosehints|copilot-instructions\.md|\.(?:cursor|windsurf|kiro|amazonq|clinerules|roo)\/.+\.mdc?|\.claude\/(?:commands|agents|skills)\/.+\.md|\.github\/(?:instructions|prompts)\/.+\.md)$/i
const FETCH_AND_RUN =
  /\b(?:curl|wget|iwr|irm|invoke-webrequest)\b[^\n|`]{0,300}?(?<url>https?:\/\/[^\s|'"`)]{1,300})[^\n|`]{0,100}\|\s*(?:sudo\s+)?(?:ba|z|da)?(?:sh|iex|node|python3?)\b/gi
const SECRECY =
  /\b(?:do\s+not|don['’]t|never|without)\s+(?:tell|mention|inform|show|ask|notif\w+|report)\w*\b[^.\n]{0,60}\b(?:user|developer|human|anybody|anyone|permission|confirmation|approval)\b/i

export default defineDetector<Artifact>()({
  family: 'auto-run',
  looksFor: 'what a coding assistant is made to run in the folder',
  technique: 'T1546',
  source: 'https://genai.owasp.org/llmrisk/llm01-prompt-injection/',
  innocent: 'Teams give assistants hooks that format code, and servers of tools.',
  advice: 'Do not start a coding assistant in this folder.',
  signals: {
    acts: {
      strength: 'decisive',
      weight: 13,
      title: 'A coding assistant is made to run foreign code in this folder',
    },
    told: {
      strength: 'strong',
      weight: 7,
      title: 'A text tells coding assistants to fetch code and run it',
    },
    secret: {
      strength: 'strong',
      weight: 6,
      title: 'A text tells coding assistants to run something and to keep it from the person',
    },
    asks: {
      strength: 'strong',
      weight: 5,
      title: 'A hook of a coding assistant asks a server for something',
    },
    runs: { strength: 'context', weight: 0.5, title: 'A coding assistant runs a command in this folder' },
  },
  *inspect(artifact) {
    const acts = actsByStart(artifact)
    for (const start of artifact.starts) {
      if (start.trigger !== 'assist') continue
      const own = acts.get(start) ?? []
      const worst = effectsOf(own).find(({ kind }) => kind !== 'released')
      const asks = own.find(
        ({ kind, file }) => (kind === 'download' || kind === 'upload') && file === start.where.file,
      )
      if (worst)
        yield { signal: 'acts', where: worst.act.where, why: `${route(worst.act)}: it ${worst.words}.` }
      else if (asks && start.by.includes('hook'))
        yield { signal: 'asks', where: asks.where, why: `${start.by}: ${asks.how}.` }
      else yield { signal: 'runs', where: start.where, why: `It is ${start.by}.` }
    }
    for (const file of artifact.files) if (INSTRUCTIONS.test(file.inner)) yield* instructionsIn(file)
  },
})

function* instructionsIn(file: ArtifactFile) {
  const text = (file.text() ?? '').slice(0, 2 ** 16)
  for (const found of text.matchAll(FETCH_AND_RUN)) {
    const url = found.groups?.url ?? ''
    if (isReleaseAddress(url)) continue
    yield {
      signal: 'told' as const,
      where: placeAt(file, found.index),
      why: `${file.inner} has an assistant run what ${url} hands out.`,
    }
  }
  const secrecy = SECRECY.exec(text)
  if (
    secrecy &&
    /\b(?:run|execute|curl|wget|npx|node|bash|python3?|powershell)\b/i.test(
      text.slice(Math.max(0, secrecy.index - 1_000), secrecy.index + 1_000),
    )
  )
    yield {
      signal: 'secret' as const,
      where: placeAt(file, secrecy.index),
      why: `${file.inner} asks an assistant to keep something from the person.`,
    }
}
