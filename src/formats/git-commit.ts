/** Who wrote or recorded a commit, and when. */
export interface GitSignatory {
  name: string
  email: string
  /** Milliseconds since the epoch. */
  at: number
  /** Minutes east of UTC that the clock was set to; absent when it is no offset that exists. */
  utcOffset?: number
}

/** A commit as git stores it, without its message. */
export interface GitCommit {
  /** Object name of the tree: equal for equal files. */
  tree: string
  parents: string[]
  author: GitSignatory
  committer: GitSignatory
  /** It carries a signature of this kind. Whether the signature is good is another question. */
  signature?: 'openpgp' | 'ssh' | 'x509'
}

const NAME_LENGTH = 200
/** Header lines beyond this are not read: a merge of very many branches has one line each. */
const HEADER_LENGTH = 256 * 1024
const PARENTS = 64
const LATEST = 8.64e15
const OBJECT_NAME = /^[0-9a-f]{40}$/

const SIGNATURES = [
  ['-----BEGIN PGP SIGNATURE-----', 'openpgp'],
  ['-----BEGIN SSH SIGNATURE-----', 'ssh'],
  ['-----BEGIN SIGNED MESSAGE-----', 'x509'],
] as const

/**
 * Reads the header of a commit object.
 *
 * Source: https://git-scm.com/docs/git-commit-tree, https://git-scm.com/docs/gitformat-signature
 *
 * @param bytes the object's content, without git's own `commit SIZE\0` before it.
 * @returns undefined when it is no commit: tree, author or committer are missing or unreadable.
 */
export function readGitCommit(bytes: Uint8Array): GitCommit | undefined {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEADER_LENGTH)).toString()
  const end = text.indexOf('\n\n')
  const parents: string[] = []
  let tree: string | undefined
  let author: GitSignatory | undefined
  let committer: GitSignatory | undefined
  let signature: GitCommit['signature']
  for (const line of (end === -1 ? text : text.slice(0, end)).split('\n')) {
    const space = line.indexOf(' ')
    const value = line.slice(space + 1)
    switch (line.slice(0, Math.max(0, space))) {
      case 'tree':
        if (OBJECT_NAME.test(value)) tree ??= value
        break
      case 'parent':
        if (OBJECT_NAME.test(value) && parents.length < PARENTS) parents.push(value)
        break
      case 'author':
        author ??= signatory(value)
        break
      case 'committer':
        committer ??= signatory(value)
        break
      case 'gpgsig':
      case 'gpgsig-sha256':
        signature ??= SIGNATURES.find(([first]) => value === first)?.[1]
        break
    }
  }
  if (tree === undefined || author === undefined || committer === undefined) return undefined
  return { tree, parents, author, committer, ...(signature === undefined ? {} : { signature }) }
}

/** `Name <mail> SECONDS +HHMM`; the name may hold anything but `<`, the mail anything but `>`. */
function signatory(value: string): GitSignatory | undefined {
  const open = value.indexOf('<')
  const close = value.lastIndexOf('>')
  if (open === -1 || close < open) return undefined
  const [seconds = '', zone = ''] = value
    .slice(close + 1)
    .trim()
    .split(' ')
  if (!/^-?\d{1,13}$/.test(seconds)) return undefined
  const at = Number(seconds) * 1_000
  if (Math.abs(at) > LATEST) return undefined
  const utcOffset = offsetMinutes(zone)
  return {
    name: value.slice(0, open).trim().slice(0, NAME_LENGTH),
    email: value
      .slice(open + 1, close)
      .trim()
      .slice(0, NAME_LENGTH),
    at,
    ...(utcOffset === undefined ? {} : { utcOffset }),
  }
}

/** Minutes east of UTC of `+0530`, `+05:30` or `Z`; undefined for what no clock on Earth shows. */
export function offsetMinutes(zone: string): number | undefined {
  if (zone === 'Z') return 0
  const found = /^([+-])(\d{2}):?(\d{2})$/.exec(zone)
  if (found === null) return undefined
  const minutes = Number(found[2]) * 60 + Number(found[3])
  if (minutes > 14 * 60 || Number(found[3]) > 59) return undefined
  return found[1] === '-' ? 0 - minutes : minutes
}
