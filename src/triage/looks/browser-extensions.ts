import { defineLook } from '../look.ts'
import type { Machine } from '../machine.ts'
import { treeHash } from '../tree-hash.ts'

const CHROMIUM = [
  '.config/google-chrome',
  '.config/chromium',
  '.config/BraveSoftware/Brave-Browser',
  '.config/microsoft-edge',
  'Library/Application Support/Google/Chrome',
  'Library/Application Support/Chromium',
  'Library/Application Support/BraveSoftware/Brave-Browser',
  'Library/Application Support/Microsoft Edge',
  'AppData/Local/Google/Chrome/User Data',
  'AppData/Local/BraveSoftware/Brave-Browser/User Data',
  'AppData/Local/Microsoft/Edge/User Data',
]

/** Files of one extension that are hashed. */
const FILES = 5_000

export default defineLook({
  looksFor: 'browser extensions whose files are not those of the store, and ones loaded from a folder',
  technique: 'T1176',
  source: 'https://attack.mitre.org/techniques/T1176/',
  innocent: 'Developers load extensions from folders while they write them.',
  advice:
    'Do not open a wallet in that browser. Move funds from a machine that was not touched, with a new seed.',
  signals: {
    changed: {
      strength: 'decisive',
      weight: 12,
      title: "An extension's file is not the one that the store signed",
    },
    unpacked: {
      strength: 'strong',
      weight: 5,
      title: 'An extension is loaded from a folder and not from the store',
    },
  },

  *look(machine) {
    for (const profile of profilesOf(machine)) {
      for (const id of machine.names(`${profile}/Extensions`)) {
        for (const version of machine.names(`${profile}/Extensions/${id}`))
          yield* changed(machine, `${profile}/Extensions/${id}/${version}`, id)
      }
      for (const name of ['Preferences', 'Secure Preferences']) yield* unpacked(machine, `${profile}/${name}`)
    }
  },
})

function* profilesOf(machine: Machine): Generator<string> {
  for (const home of machine.homes)
    for (const folder of CHROMIUM)
      for (const name of machine.names(`${home}/${folder}`))
        if (/^(?:Default|Profile \d+)$/.test(name)) yield `${home}/${folder}/${name}`
}

interface VerifiedFile {
  path: string
  root_hash: string
}

/** Chromium keeps the store's signed list of file hashes in the extension (`extensions/browser/verified_contents.h`). */
function* changed(machine: Machine, folder: string, id: string) {
  const list = machine.read(`${folder}/_metadata/verified_contents.json`)
  if (!list) return
  for (const { path: name, root_hash } of filesOf(list.text).slice(0, FILES)) {
    const path = `${folder}/${name}`
    if (name.split('/').includes('..')) continue
    const file = machine.read(path)
    if (!file || treeHash(file.bytes) === root_hash.replace(/=+$/, '')) continue
    yield {
      signal: 'changed',
      path,
      text: name,
      why: `${name} of the extension ${id} does not have the hash that the store's list states for it.`,
      evidence: file.evidence,
    }
  }
}

function filesOf(text: string): VerifiedFile[] {
  try {
    const [{ signed_content }] = JSON.parse(text) as [{ signed_content: { payload: string } }]
    const payload = JSON.parse(Buffer.from(signed_content.payload, 'base64url').toString('utf8')) as {
      content_hashes: { format: string; block_size: number; files: VerifiedFile[] }[]
    }
    const hashes = payload.content_hashes.find((one) => one.format === 'treehash' && one.block_size === 4096)
    return (hashes?.files ?? []).filter(
      ({ path, root_hash }) => typeof path === 'string' && typeof root_hash === 'string',
    )
  } catch {
    return []
  }
}

/** Where Chromium notes from where an extension came (`mojom::ManifestLocation`): 4 is a folder, 8 the command line. */
const FROM_FOLDER = new Set([4, 8])

function* unpacked(machine: Machine, path: string) {
  const file = machine.read(path)
  if (!file) return
  let settings: Record<string, { location?: unknown; path?: unknown }>
  try {
    settings = JSON.parse(file.text).extensions?.settings ?? {}
  } catch {
    machine.unknown.push({ what: path, why: 'it is no JSON' })
    return
  }
  for (const [id, entry] of Object.entries(settings)) {
    if (!FROM_FOLDER.has(Number(entry?.location))) continue
    const from = String(entry.path ?? '')
    yield {
      signal: 'unpacked',
      path,
      text: `${id}: ${from}`,
      why: `The extension ${id} comes from ${from}.`,
      evidence: file.evidence,
    }
  }
}
