import type { Answer, GivenKind, Judgement, View } from '../../api/types.ts'

/** What was judged, as a person would call it. */
export type Thing = 'message' | 'command' | 'link' | 'package' | 'project' | 'file' | 'thing'

const PROJECT =
  /(?:^|[/ ])(?:package\.json|pyproject\.toml|setup\.py|requirements\.txt|Cargo\.toml|go\.mod|Makefile|Gemfile|composer\.json|pom\.xml|\.vscode\/[^/]+|\.git\/[^/]+)$/

/** Names what was judged from the door it went through, what it was given as, and what it holds. */
export function thingOf({ door }: Pick<Answer, 'door'>, as?: GivenKind, view?: View): Thing {
  if (as === 'link') return view?.kind === 'artifact' ? 'package' : 'link'
  if (door === 'support') return 'message'
  if (view?.kind !== 'artifact') return as === 'command' ? 'command' : 'thing'
  if (view.form === 'command') return 'command'
  if (view.form === 'folder' || view.names.some((name) => PROJECT.test(name))) return 'project'
  return view.form === 'file' ? 'file' : 'thing'
}

const DO_NOT: Record<Exclude<Thing, 'message'>, string> = {
  command: 'Do not run this command',
  link: 'Do not follow this link',
  package: 'Do not install this package',
  project: 'Do not open this project',
  file: 'Do not open or run this file',
  thing: 'Do not open, install or run this',
}

const AGAINST: Record<Exclude<Thing, 'message'>, string> = {
  command: 'this command',
  link: 'this address',
  package: 'installing this package',
  project: 'opening this project',
  file: 'this file',
  thing: 'this',
}

const MESSAGE: Record<Judgement, string> = {
  block: 'Hold this message back.',
  review: 'This message needs a look.',
  pass: 'Nothing was found in this message.',
}

/**
 * The verdict as what to do. Nothing found is told as that, and never as a promise.
 *
 * @param answer.findings how many there are tells “nothing” from “little”
 */
export function sentenceOf(
  { verdict, findings }: Pick<Answer, 'verdict' | 'findings'>,
  thing: Thing,
): string {
  if (thing === 'message') return MESSAGE[verdict]
  if (verdict === 'block') return `${DO_NOT[thing]}.`
  if (verdict === 'review') return `${DO_NOT[thing]} before somebody has looked at it.`
  return `${findings.length === 0 ? 'Nothing' : 'Little'} was found that speaks against ${AGAINST[thing]}.`
}
