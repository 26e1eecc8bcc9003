import { defineDetector } from '../../../core/detector.ts'
import type { Artifact, ArtifactFile } from '../artifact.ts'
import { placeAt } from '../starts/source/lines.ts'

/** Configurations that run commands and are read in an editor. */
const CONFIGURATION =
  /(?:^|\/)(?:\.vscode\/[^/]+\.json|[^/]+\.code-workspace|package\.json|devcontainer\.json|\.idea\/.+\.xml|\.(?:claude|cursor|gemini|windsurf|zed|fleet)\/.+\.json|\.mcp\.json|\.npmrc|\.envrc|deno\.jsonc?|composer\.json|\.husky\/[^/]+|\.githooks\/[^/]+|\.git\/config)$/i
/** Blanks that push what follows out of a window of usual width. */
const BLANKS = /[^\S\r\n]{50,}/g

export default defineDetector<Artifact>()({
  family: 'concealment',
  looksFor: 'commands pushed out of sight by blanks',
  technique: 'T1027',
  source: 'https://about.gitlab.com/blog/how-to-detect-and-prevent-contagious-interview-ide-attacks/',
  innocent: 'None is known: nobody types fifty blanks before a command.',
  advice: 'Read the line to its very end before you open, install or run anything.',
  signals: {
    hidden: { strength: 'decisive', weight: 11, title: 'A command stands out of sight behind blanks' },
  },
  *inspect(artifact) {
    for (const file of artifact.files) {
      if (!CONFIGURATION.test(file.inner)) continue
      yield* hiddenIn(file)
    }
  },
})

function* hiddenIn(file: ArtifactFile) {
  const text = (file.text() ?? '').slice(0, 2 ** 20)
  for (const found of text.matchAll(BLANKS)) {
    const end = found.index + found[0].length
    const isIndentation = found.index === 0 || text[found.index - 1] === '\n'
    if (isIndentation || !/[^\s"'#/]/.test(text[end] ?? ' ')) continue
    yield {
      signal: 'hidden' as const,
      where: placeAt(file, end),
      why: `${found[0].length} blanks stand before it, further than a window shows.`,
    }
  }
}
