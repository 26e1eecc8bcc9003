import { defineDetector } from '../../../core/detector.ts'
import { evidence } from '../../../core/finding.ts'
import type { Artifact, ArtifactFile } from '../artifact.ts'

const TEXT = 64 * 1024

interface Sight {
  signal: 'share' | 'desktop' | 'console' | 'launches'
  pattern: RegExp
  says: string
}

/** What lines of such files say, by ending. */
const SIGHTS: Record<string, readonly Sight[]> = {
  url: [
    {
      signal: 'share',
      pattern:
        /^\s*(?:URL|IconFile|WorkingDirectory)\s*=\s*(?:file:\/\/(?:\/\/)?(?!localhost\b)[^/\\\s:]{1,200}[/\\@]|file:\\\\|\\\\|search-ms:|ms-msdt:)/i,
      says: 'It opens something on another computer.',
    },
  ],
  'library-ms': [
    {
      signal: 'share',
      pattern: /<url>\s*(?:https?:|\\\\)/i,
      says: 'It shows a folder of another computer as if it were here.',
    },
  ],
  'search-ms': [
    {
      signal: 'share',
      pattern: /(?:https?:|\\\\|DavWWWRoot)/i,
      says: 'It shows what it found on another computer as if it were here.',
    },
  ],
  'searchconnector-ms': [
    {
      signal: 'share',
      pattern: /<url>\s*(?:https?:|\\\\)|<iconReference>\s*\\\\/i,
      says: 'It fetches something from another computer.',
    },
  ],
  scf: [
    {
      signal: 'share',
      pattern: /^\s*IconFile\s*=\s*\\\\/i,
      says: 'It fetches its picture from another computer, which learns who asks.',
    },
  ],
  rdp: [
    {
      signal: 'desktop',
      pattern: /^(?:drivestoredirect|devicestoredirect):s:\s*\S|^remoteapplicationmode:i:1/i,
      says: 'It hands this computer’s drives to another, or runs a program there.',
    },
  ],
  msc: [
    {
      signal: 'console',
      pattern: /apds\.dll\/redirect|javascript:|<script\b/i,
      says: 'A console file that runs a script.',
    },
  ],
  jnlp: [
    {
      signal: 'launches',
      pattern: /<jar\s[^>]{0,300}href=|codebase="https?:/i,
      says: 'It fetches a Java program and starts it.',
    },
  ],
  appinstaller: [
    { signal: 'launches', pattern: /Uri="https?:/i, says: 'It fetches a package and installs it.' },
  ],
}

export default defineDetector<Artifact>()({
  family: 'installer',
  looksFor: 'files that open something on another computer as if it were here',
  technique: 'T1187',
  source: 'https://attack.mitre.org/techniques/T1187/',
  innocent: 'Companies hand out such files for their own servers.',
  advice: 'Do not open it unless the computer it names belongs to your company.',
  signals: {
    share: { strength: 'strong', weight: 7, title: 'A file opens something on another computer’s share' },
    desktop: {
      strength: 'strong',
      weight: 6,
      title: 'A remote-desktop file hands over this computer’s drives, or runs a remote program',
    },
    console: { strength: 'decisive', weight: 10, title: 'A management console file runs a script' },
    launches: { strength: 'strong', weight: 5, title: 'A file fetches a program and starts it' },
  },
  *inspect(artifact) {
    for (const file of artifact.files) {
      const sights = Object.hasOwn(SIGHTS, file.extension) ? SIGHTS[file.extension] : undefined
      if (sights) yield* inLines(file, sights)
    }
  },
})

function* inLines(file: ArtifactFile, sights: readonly Sight[]) {
  const lines = (file.text() ?? '').slice(0, TEXT).split(/\r?\n/)
  for (const { signal, pattern, says } of sights) {
    const at = lines.findIndex((line) => pattern.test(line.slice(0, 4_000)))
    if (at === -1) continue
    yield {
      signal,
      where: { part: file.name, file: file.path, line: at + 1, column: 1, text: evidence(lines[at] ?? '') },
      why: says,
    }
  }
}
