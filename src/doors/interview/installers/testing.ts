import { readFileSync } from 'node:fs'
import { TextReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js'

/** A file of `fixtures/`; `fixtures/README.md` says how each was made. */
export const fixture = (name: string): Buffer => readFileSync(new URL(`./fixtures/${name}`, import.meta.url))

/** The property list of a macOS bundle. */
export const infoPlist = (keys: Record<string, string>): string =>
  `<?xml version="1.0" encoding="UTF-8"?><plist version="1.0"><dict>${Object.entries(keys)
    .map(([key, value]) => `<key>${key}</key><string>${value}</string>`)
    .join('')}</dict></plist>`

/** Packs files into a ZIP archive. */
export async function zipped(files: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false })
  for (const [name, content] of Object.entries(files)) await writer.add(name, new TextReader(content))
  return writer.close()
}
