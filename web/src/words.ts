import { ApiError } from './api/client.ts'
import type { Finding, Judgement, Outcome, Role } from './api/types.ts'

/** What a verdict tells a person to do. Never "safe": nothing found is not the same as nothing there. */
export const VERDICT_WORDS: Record<Judgement, string> = {
  block: 'Hold back',
  review: 'Needs a look',
  pass: 'Nothing found',
}

export const OUTCOME_WORDS: Record<Outcome, string> = {
  confirmed: 'Confirmed attack',
  dismissed: 'Harmless',
  unclear: 'Cannot tell',
}

export const ROLE_WORDS: Record<Role, string> = {
  administrator: 'Administrator',
  support: 'Support',
  hiring: 'Hiring',
}

export const STRENGTH_WORDS: Record<Finding['strength'], string> = {
  decisive: 'Weighs heavily by itself',
  strong: 'Strong sign',
  context: 'Adds to the rest',
}

const FAMILY_WORDS: Record<string, string> = {
  ask: 'What it asks for',
  'auto-run': 'What runs by itself',
  command: 'The command itself',
  dependency: 'Packages it brings',
  installer: 'Installers and updates',
  loader: 'Code from elsewhere',
  rule: 'Rules of others',
  stealer: 'What it takes',
  attachment: 'Attachments',
  authentication: 'Proof of origin',
  concealment: 'What it hides',
  indicator: 'Known from elsewhere',
  link: 'Links',
  lookalike: 'Imitated names',
  lure: 'How it persuades',
  sender: 'The sender',
  code: 'Code and its history',
  contact: 'E-mail and phone',
  document: 'Documents',
  history: 'Work and education',
  identity: 'Names and identity',
  interview: 'In the interview',
  linkage: 'In common with others',
  logistics: 'Where equipment goes',
  money: 'Where pay goes',
  network: 'Where it was sent from',
}

/** A family of findings as a heading. One that is new is named by its id. */
export function familyWords(family: string): string {
  return FAMILY_WORDS[family] ?? wordsOf(family)
}

/** An id as words: `support/link-text-differs` → `Link text differs`. */
export function wordsOf(id: string): string {
  const name = id.slice(id.lastIndexOf('/') + 1).replaceAll(/[-_]+/g, ' ')
  return name.charAt(0).toUpperCase() + name.slice(1)
}

/** `['a', 'b', 'c']` → `a, b and c`. */
export function listed(words: readonly string[]): string {
  return new Intl.ListFormat('en', { type: 'conjunction' }).format(words)
}

/** `1 case`, `2 cases`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`
}

const SAID: Record<string, string> = {
  E_UNRECOGNISED: 'What this is could not be told: it is of no kind that is known here.',
  E_TIMEOUT: 'It took longer to look through than is allowed.',
  E_MEMORY: 'It takes more memory to look through than is allowed.',
}

/** What went wrong, without the words that are meant for a terminal. */
export function saidOf(error: unknown): string {
  const message = error instanceof Error ? error.message : 'Something went wrong.'
  const plain = (error instanceof ApiError && SAID[error.code]) || message
  const said = /^[a-z]+ /.test(plain) ? plain.charAt(0).toUpperCase() + plain.slice(1) : plain
  return /[.!?]$/.test(said) ? said : `${said}.`
}

/** What a person can do about an error. */
export function remedyOf(error: unknown): string {
  if (!(error instanceof ApiError))
    return 'Reload the page. If it comes back, tell your administrator what you did.'
  if (error.status === 0)
    return 'Check that Postern is still running and that you are connected, then try again.'
  if (error.status === 401) return 'Sign in again.'
  if (error.status === 403) return 'Ask an administrator to do this or to give you the role.'
  if (error.status === 404) return 'It may have been deleted. Go back to the list.'
  if (error.status === 409) return 'Somebody was quicker. Reload to see what has changed.'
  if (error.status === 413)
    return 'It is larger than this page takes. Leave it unopened, and check it on the computer where it lies.'
  if (error.status === 429) return 'Wait a minute, then try again.'
  if (error.status === 422)
    return 'It could not be read, so nothing is known about it. Treat it as not checked.'
  if (error.status >= 500) return 'Try again. If it comes back, look at the log of the server.'
  return 'Change what is named above and try again.'
}
