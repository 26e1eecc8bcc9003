import { readFileSync } from 'node:fs'

/** A file of `fixtures/`; `fixtures/README.md` says how each was made. */
export const fixture = (name: string): Buffer => readFileSync(new URL(`./fixtures/${name}`, import.meta.url))

/** The property list of a macOS bundle. */
export const infoPlist = (keys: Record<string, string>): string =>
  `<?xml version="1.0" encoding="UTF-8"?><plist version="1.0"><dict>${Object.entries(keys)
    .map(([key, value]) => `<key>${key}</key><string>${value}</string>`)
    .join('')}</dict></plist>`
