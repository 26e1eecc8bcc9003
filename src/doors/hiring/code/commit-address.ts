/** What an address in a commit says besides where mail goes. */
export interface CommitAddress {
  /** Lower case. */
  email: string
  /** Made up by the host to hide the true one. */
  hidden: boolean
  /** The number of the account that a hidden address names. */
  id?: string
  login?: string
  /** Not a person: a program of the host's. */
  program: boolean
  /** Left as a tool put it, or the name of a machine: equal among strangers. */
  placeholder: boolean
}

/** Commits made on GitHub's website are recorded by this, and signed with GitHub's own key. */
export const WEB = 'noreply@github.com'

const HIDDEN = /^(?:(\d{1,18})[+-])?([^@+]{1,100})@users\.noreply\.(?:github|gitlab)\.[a-z.]+$/
const UNSENT = /^(?:no-?reply|root|git|admin|you|user|your|test|email|me|name|your[._-]?(?:e?mail|name))@/
const MACHINE = /@(?:[^.@]*|.*\.(?:local|localdomain|internal|lan|home|\(none\)))$/

/**
 * Reads an address of a commit.
 *
 * Source: https://docs.github.com/en/account-and-profile/reference/email-addresses-reference
 *
 * @example readCommitAddress('583231+quill@users.noreply.github.com').id // '583231'
 */
export function readCommitAddress(written: string): CommitAddress {
  const email = written.trim().toLowerCase()
  const found = HIDDEN.exec(email)
  return {
    email,
    hidden:
      found !== null ||
      email
        .slice(email.lastIndexOf('@') + 1)
        .split('.')
        .includes('noreply'),
    program: /\[bot\]@/.test(email) || email === WEB || email === 'actions@github.com',
    placeholder: UNSENT.test(email) || MACHINE.test(email) || !email.includes('@'),
    ...(found?.[1] === undefined ? {} : { id: found[1] }),
    ...(found?.[2] === undefined ? {} : { login: found[2] }),
  }
}
