import type { ArchiveMember } from '../../../formats/archive.ts'

/** Longer paths are cut in their middle folders: no program can create them. */
const PATH_LENGTH = 1_024

/** A name as an archive spells it, made to lie below the archive. */
export interface MemberName {
  /** With `/` between names, with no `.` or `..`, not absolute. */
  path: string
  /** It would lead outside the folder that it is unpacked into. */
  leavesFolder: boolean
}

/** A name with `?` for control characters, which could write to a terminal. */
export function printable(name: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not stay
  return name.replace(/[\u0000-\u001f\u007f-\u009f]/g, '?')
}

/**
 * Makes a member's name a path below the archive: `\` counts as `/` as it does on Windows, drive letters and `..` go,
 * control characters are shown as `?`. Marks that turn the direction of writing stay: they are evidence.
 */
export function memberName(name: string): MemberName {
  const plain = printable(name).replaceAll('\\', '/')
  const parts: string[] = []
  let leavesFolder = plain.startsWith('/') || /^[a-z]:/i.test(plain)
  for (const part of plain.replace(/^[a-z]:/i, '').split('/')) {
    if (part === '' || part === '.') continue
    if (part !== '..') parts.push(part)
    else if (parts.pop() === undefined) leavesFolder = true
  }
  const path = parts.join('/')
  return {
    path: path.length > PATH_LENGTH ? `…${path.slice(-PATH_LENGTH)}` : path,
    leavesFolder,
  }
}

/**
 * The folder that everything in an archive lies in, with its `/`, when it is the project itself: `package/` of npm,
 * `name-1.0/` of Python, `repository-main/` of GitHub. Empty when there is none, when it has a meaning of its own
 * (`.vscode/`) or when it only leads to other folders.
 */
export function projectFolder(paths: readonly string[]): string {
  const first = paths[0] ?? ''
  const top = first.slice(0, first.indexOf('/') + 1)
  if (top === '' || top.startsWith('.') || top === 'node_modules/') return ''
  const holdsFiles = paths.some((path) => path.indexOf('/', top.length) === -1)
  return holdsFiles && paths.every((path) => path.startsWith(top)) ? top : ''
}

/** A member with the place it gets. */
export interface PlacedMember {
  member: ArchiveMember
  path: string
  leavesFolder: boolean
  /** Further members of the same name; the last is the one that stays when the archive is unpacked. */
  overwritten: boolean
}

/** Gives every file and link of an archive its path. Of several with one name the last has it. */
export function placeMembers(members: readonly ArchiveMember[]): PlacedMember[] {
  const placed: PlacedMember[] = []
  const last = new Map<string, PlacedMember>()
  for (const member of members) {
    if (member.kind === 'folder') continue
    const { path, leavesFolder } = memberName(member.name)
    const place = { member, path: path === '' ? '?' : path, leavesFolder, overwritten: false }
    const earlier = last.get(place.path)
    if (earlier) earlier.overwritten = true
    last.set(place.path, place)
    placed.push(place)
  }
  return placed
}
