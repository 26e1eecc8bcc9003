import { ACCOUNT_EXPORT } from './account-export.ts'
import type { Gathered } from './gathered.ts'
import { GITHUB } from './github.ts'
import { GITLAB } from './gitlab.ts'
import type { Shape } from './shape.ts'

const SHAPES: readonly Shape[] = [...ACCOUNT_EXPORT, ...GITHUB, ...GITLAB]

/** How deep lists and pages lie in each other. */
const DEPTH = 8
const KEYS = 100_000
/** Parts of a record that hold records of their own, in dumps that put all into one object. */
const NESTED = ['repos', 'repositories', 'projects', 'commits', 'events', 'followers', 'following', 'emails']

/**
 * Walks a JSON value and takes the records out of it that are known by their keys, wherever they stand.
 *
 * @param path where the value comes from: a file's name says whether people are followers
 * @returns how many records were of a known kind but could not be understood
 */
export function collect(value: unknown, path: string, gathered: Gathered): number {
  let damaged = 0
  const walk = (value: unknown, hint: readonly string[], depth: number): void => {
    if (typeof value === 'string' && (hint[0] === 'followers' || hint[0] === 'following'))
      gathered.addContact(hint[0], value.slice(0, 100))
    if (typeof value !== 'object' || value === null || depth > DEPTH) return
    if (Array.isArray(value)) {
      if (hint[0] === 'followers' || hint[0] === 'following' || hint[0] === 'events')
        gathered.lists.add(hint[0])
      for (const each of value) walk(each, hint, depth + 1)
      return
    }
    const record = value as Record<string, unknown>
    const shape = SHAPES.find((shape) => shape.fits(record))
    if (shape !== undefined && !shape.read(record, gathered, hint)) damaged++
    const keys = shape === undefined ? Object.keys(record).slice(0, KEYS) : NESTED
    const name = record.full_name ?? record.path_with_namespace
    const inner = typeof name === 'string' ? [name, ...hint] : hint
    for (const key of keys)
      if (Object.hasOwn(record, key)) walk(record[key], [key, ...inner].slice(0, DEPTH), depth + 1)
  }
  walk(value, hintsOf(path), 0)
  return damaged
}

/** `repos/quill/inkwell/commits.json` and `followers-2.json` say what is in them. */
function hintsOf(path: string): string[] {
  const place = /(?:^|\/)repos(?:itories)?\/([^/]{1,100}\/[^/]{1,100})\//.exec(path)?.[1]
  const file = path.slice(path.lastIndexOf('/') + 1)
  const list = /followers|following|events/.exec(file)?.[0]
  return [...(list === undefined ? [] : [list]), ...(place === undefined ? [] : [place])]
}
