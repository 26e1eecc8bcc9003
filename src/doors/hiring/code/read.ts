import { PosternError } from '../../../core/errors.ts'
import { readBareRepository } from '../../../formats/git-repository.ts'
import { accountOf, assemble } from './assemble.ts'
import { collect } from './collect.ts'
import { WEB } from './commit-address.ts'
import { type ExportFiles, filesOf } from './files.ts'
import { COMMITS, Gathered } from './gathered.ts'
import { readJson } from './json.ts'
import type { CodeHostProfile } from './profile.ts'

/** Bytes that the commits of an export may unpack to. */
const OBJECT_BYTES = 512 * 1024 * 1024
const PROBLEMS_TOLD = 20

/**
 * Reads what an applicant exported from a code host: GitHub's own account export (.tar.gz), or what its or GitLab's
 * API answered, as one JSON object, an array, NDJSON, or a .zip or .tar.gz of such files. Nothing is fetched.
 *
 * @param part how findings call it
 * @throws PosternError `E_MALFORMED` when no account is in it
 */
export async function readCodeHost(given: {
  name: string
  part: string
  bytes: Uint8Array
}): Promise<CodeHostProfile> {
  const files = await filesOf(given.name, given.bytes)
  const gathered = new Gathered()
  const problems = [...files.problems]
  readTexts(files, gathered, problems)
  readRepositories(files, gathered, problems)
  for (const list of gathered.leftOut) problems.push(`it holds more ${list} than are read`)
  const account = accountOf(gathered)
  if (account === undefined) {
    const why = problems[0] === undefined ? '' : ` (${problems[0]})`
    throw new PosternError('E_MALFORMED', `${given.name}: no account of a code host is in it${why}`)
  }
  const profile = assemble(gathered, account)
  const unknown = [
    ...problems.slice(0, PROBLEMS_TOLD).map((why) => ({ what: given.name, why })),
    ...notHeld(profile, files.repositories.size > 0),
  ]
  return { part: given.part, ...profile, unknown }
}

function readTexts({ texts }: ExportFiles, gathered: Gathered, problems: string[]): void {
  for (const { path, bytes } of texts) {
    const json = readJson(bytes)
    if (json === undefined) {
      problems.push(`${path} is not JSON, or longer than is read`)
      continue
    }
    let damaged = json.damaged
    for (const value of json.values) damaged += collect(value, path, gathered)
    if (damaged > 0) problems.push(`${damaged} records of ${path} could not be understood`)
  }
}

function readRepositories({ repositories }: ExportFiles, gathered: Gathered, problems: string[]): void {
  const budget = { commits: COMMITS, bytes: OBJECT_BYTES }
  // Forks of large projects come last: should the budget run out, it is not on what is the account's own.
  const smallestFirst = [...repositories].sort(([, a], [, b]) => bytesIn(a) - bytesIn(b))
  for (const [name, files] of smallestFirst) {
    const { commits, problem } = readBareRepository(files, budget)
    if (problem !== '') problems.push(`the repository ${name}: ${problem}`)
    for (const { sha, tree, parents, author, committer, signature } of commits)
      gathered.addCommit(name, {
        sha,
        tree,
        author,
        at: author.at,
        utcOffset: author.utcOffset,
        parents: parents.length,
        signature: signature === undefined || committer.email === WEB ? undefined : 'unchecked',
      })
  }
}

const bytesIn = (files: ReadonlyMap<string, Uint8Array>) =>
  [...files.values()].reduce((sum, { length }) => sum + length, 0)

/** What the export cannot answer, so that it is not taken for answered. */
function notHeld(
  profile: Omit<CodeHostProfile, 'part' | 'unknown'>,
  ownExport: boolean,
): CodeHostProfile['unknown'] {
  const { id, createdAt, repositories, followers, following } = profile
  const commits = repositories.flatMap((repository) => repository.commits)
  const lacks: [boolean, string, string][] = [
    [
      true,
      'whether the export is as the host made it',
      'hosts do not sign exports: compare it with the account itself where much depends on it',
    ],
    [id === undefined, 'the number of the account', 'the export does not say it'],
    [createdAt === undefined, 'when the account was created', 'the export does not say it'],
    [commits.length === 0, 'the commits of the account', 'none of the account’s are in the export'],
    [
      repositories.some(({ owned, fork }) => owned && fork === undefined),
      'which repositories are forks',
      'the export does not say it: histories that others began before the repository was made are left out',
    ],
    [
      commits.some(({ signature }) => signature === 'unchecked'),
      'whether signatures of commits are good',
      'the export holds signatures and not the host’s word on them',
    ],
    [
      !ownExport &&
        repositories.some(
          ({ commits, upstream, rootCommit }) => commits.length + upstream > 0 && rootCommit === undefined,
        ),
      'the beginning of some histories',
      'only their newer commits are in the export',
    ],
    [
      followers === undefined || following === undefined,
      'who follows the account and whom it follows',
      'not in the export',
    ],
  ]
  return lacks.filter(([lacking]) => lacking).map(([, what, why]) => ({ what: `code host: ${what}`, why }))
}
