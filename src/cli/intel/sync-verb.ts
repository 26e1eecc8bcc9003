import { dataDirectory, settingsOf } from '../settings-file.ts'
import { EXIT } from '../verb.ts'
import { addedInWords, ageInWords } from './page.ts'
import { downloadProgress } from './progress.ts'
import { sourcesOf } from './sources.ts'
import { type Synced, syncLists } from './sync.ts'

/**
 * `intel sync`: fetches the lists of the settings, or those named, and tells of each what became of it.
 *
 * @returns the exit status: that of something unreadable when a list could not be fetched or taken
 */
export async function syncVerb(
  names: readonly string[],
  { acceptShrunk = false, json = false }: { acceptShrunk?: boolean; json?: boolean },
): Promise<number> {
  const dataDir = dataDirectory()
  const settings = settingsOf(dataDir)
  const sources = sourcesOf(settings, names)
  const progress = downloadProgress(process.stderr)
  let status: number = EXIT.pass
  const { allowPrivate } = settings.fetch
  const now = Date.now()
  const options = { allowPrivate, mayShrink: acceptShrunk, now, onProgress: progress.update }
  for await (const synced of syncLists(dataDir, sources, options)) {
    progress.erase()
    if (synced.status === 'failed') status = EXIT.unreadable
    if (json) process.stdout.write(`${JSON.stringify(synced)}\n`)
    else (synced.status === 'failed' ? process.stderr : process.stdout).write(`${inWords(synced)}\n`)
  }
  return status
}

function inWords(synced: Synced): string {
  const { name } = synced
  if (synced.status === 'updated') return addedInWords(synced.added)
  if (synced.status === 'unchanged') return `Unchanged ${name}: ${ageInWords(synced.inForce)}.`
  const { error, inForce } = synced
  const kept = inForce
    ? `The list of ${inForce.listDate ?? inForce.addedAt.slice(0, 10)} stays in force, ${ageInWords(inForce)}.`
    : 'There is no older one: nothing is checked against it.'
  return `Failed ${name}: ${error.message} [${error.code}]\n  ${kept}`
}
