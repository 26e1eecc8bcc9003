import { defineDetector } from '../../../core/detector.ts'
import { evidence } from '../../../core/finding.ts'
import type { Artifact, ArtifactFile } from '../artifact.ts'

const SIZE = 256 * 1024
const EVERYWHERE = /^(?:<all_urls>|(?:\*|https?):\/\/\*\/\*)$/
const REACH = [
  'cookies',
  'nativeMessaging',
  'debugger',
  'proxy',
  'management',
  'history',
  'clipboardRead',
  'webRequest',
]

export default defineDetector<Artifact>()({
  family: 'installer',
  looksFor: 'browser extensions that may read every page with its cookies',
  technique: 'T1176.001',
  source: 'https://attack.mitre.org/techniques/T1176/001/',
  innocent: 'Wallets, password managers and developer tools ask for the same rights.',
  advice: 'Install extensions from the browser’s own store alone, never from a folder or file you were sent.',
  signals: {
    everywhere: {
      strength: 'context',
      weight: 3,
      title: 'A browser extension from outside the store may read every page and its cookies',
    },
  },
  *inspect(artifact) {
    for (const file of artifact.files) {
      if (file.name !== 'manifest.json' || file.size > SIZE || /(?:^|\/)node_modules\//.test(file.path))
        continue
      const rights = rightsOf(file)
      if (!rights.some((right) => EVERYWHERE.test(right))) continue
      const reach = REACH.filter((right) => rights.includes(right))
      if (!reach.includes('cookies') && reach.length < 2) continue
      const text = file.text() ?? ''
      const at = text.indexOf(`"${reach[0] ?? ''}"`)
      const before = text.slice(0, at)
      yield {
        signal: 'everywhere',
        where: {
          part: 'permissions',
          file: file.path,
          line: before.split('\n').length,
          column: at - before.lastIndexOf('\n'),
          text: evidence(rights.join(', ')),
        },
        why: `It asks for every page, and for ${reach.join(', ')}.`,
      }
    }
  },
})

function rightsOf(file: ArtifactFile): string[] {
  try {
    const manifest: unknown = JSON.parse(file.text() ?? '')
    if (typeof manifest !== 'object' || manifest === null || !('manifest_version' in manifest)) return []
    const { permissions, host_permissions: hosts } = manifest as {
      permissions?: unknown
      host_permissions?: unknown
    }
    return [permissions, hosts]
      .flatMap((list) => (Array.isArray(list) ? list : []))
      .filter((right): right is string => typeof right === 'string')
  } catch {
    return []
  }
}
