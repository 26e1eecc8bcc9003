/** Every error the program answers with. `docs/errors.md` is generated from this table. */
export const ERRORS = {
  E_USAGE: {
    status: 400,
    meaning: 'The command line or request is not one the program knows.',
    remedy: 'See `postern --help` or `/api/openapi.json`.',
  },
  E_UNREADABLE: {
    status: 422,
    meaning: 'The file cannot be read: it is missing, not permitted, or not a regular file.',
    remedy: 'Check the path and its permissions.',
  },
  E_UNRECOGNISED: {
    status: 422,
    meaning: 'The bytes are of no kind that a door knows.',
    remedy: 'Name the door with `--door`, or check that the file is what you think.',
  },
  E_MALFORMED: {
    status: 422,
    meaning: 'The bytes are damaged or break a limit so badly that nothing can be said of them.',
    remedy: 'Treat it as not checked. Ask the sender for a fresh copy.',
  },
  E_TOO_LARGE: {
    status: 413,
    meaning: 'The subject is larger than the configured limit.',
    remedy: 'Raise the limit in the settings, or split the subject.',
  },
  E_TIMEOUT: {
    status: 422,
    meaning: 'The subject took longer than the time allowed for one.',
    remedy: 'Treat it as not checked. Inputs that do this are often made to.',
  },
  E_MEMORY: {
    status: 422,
    meaning: 'The subject needed more memory than allowed for one.',
    remedy: 'Treat it as not checked. Inputs that do this are often made to.',
  },
  E_SETTINGS: {
    status: 422,
    meaning: 'The settings file is not valid.',
    remedy: 'The message names the field.',
  },
  E_INDICATORS: {
    status: 422,
    meaning: 'An indicator list is not in a format that is known.',
    remedy: 'The message names the line or field.',
  },
  E_GIT: {
    status: 422,
    meaning: 'Git could not do what was asked of it; the message gives its own words.',
    remedy: 'Check the address, your access to it, and that git is installed.',
  },
  E_NPM: {
    status: 422,
    meaning: 'npm could not do what was asked of it; the message gives its own words.',
    remedy: 'Check the names, your access to the registry, and that npm is installed.',
  },
  E_FETCH: {
    status: 502,
    meaning: 'Something that was to be fetched cannot be had, or is not what its registry says it is.',
    remedy: 'The message names the address and the reason.',
  },
  E_FETCH_OFF: {
    status: 403,
    meaning: 'Judging this needs something to be fetched, and the operator has not allowed that.',
    remedy: 'Set `fetch.packages` in the settings, or say `--fetch` on the command line.',
  },
  E_RULES: {
    status: 422,
    meaning: 'YARA rules cannot be used: one does not compile, or this system has no build of YARA-X.',
    remedy: 'The message names the file, line and column.',
  },
  E_NOT_SIGNED_IN: {
    status: 401,
    meaning: 'Nobody is signed in, or the API key is missing or not valid.',
    remedy: 'Sign in, or send a valid key as `Authorization: Bearer KEY`.',
  },
  E_SIGNATURE: {
    status: 401,
    meaning: 'A webhook is not signed, or not with the secret that was agreed, or its signature is too old.',
    remedy: 'Compare the secret in the sending system with the one in the settings, and the clocks of both.',
  },
  E_UNDER_WAY: {
    status: 503,
    meaning: 'What is asked for is still being worked on.',
    remedy: 'Send it again in a minute: what has been done by then is not done twice.',
  },
  E_FORBIDDEN: {
    status: 403,
    meaning: 'The person or key is known but not allowed to do this.',
    remedy: 'Ask an administrator for the role that it needs.',
  },
  E_NOT_FOUND: {
    status: 404,
    meaning: 'There is no such thing, or no longer.',
    remedy: 'Check the address. Recorded subjects are deleted on their retention date.',
  },
  E_CONFLICT: {
    status: 409,
    meaning: 'What is asked contradicts what is recorded.',
    remedy: 'Load it again and see what has changed.',
  },
  E_NOT_ASSESSED: {
    status: 409,
    meaning: 'A decision on an application needs your own assessment first, before the total is shown.',
    remedy: 'Record what you think and why; then decide.',
  },
  E_LEGAL_HOLD: {
    status: 409,
    meaning: 'The application is under a legal hold: nothing of it is erased while that stands.',
    remedy: 'Whoever set the hold can lift it.',
  },
  E_MEDIA_TYPE: {
    status: 415,
    meaning: 'The request is of a content type that this route does not take.',
    remedy: 'See `/api/openapi.json` for the one it takes.',
  },
  E_RATE: {
    status: 429,
    meaning: 'Too many attempts in a short time.',
    remedy: 'Wait as long as the `retry-after` header says.',
  },
  E_STORE: {
    status: 503,
    meaning: 'The database cannot be opened or does not answer.',
    remedy: 'The message says what failed. Check `DATABASE_URL` or the data directory.',
  },
  E_STORE_IN_USE: {
    status: 503,
    meaning: 'Another process has the embedded database open.',
    remedy: 'Stop that process, or set `DATABASE_URL` to share a PostgreSQL.',
  },
  E_KEY: {
    status: 500,
    meaning: 'The encryption key is missing, malformed, or not the one the database was written with.',
    remedy: 'Set `POSTERN_KEY`, or put back the `key` file of the data directory.',
  },
  E_ADDRESS: {
    status: 500,
    meaning: 'The server cannot listen at the address: it is taken, not allowed or not of this machine.',
    remedy: 'Choose another with `POSTERN_HOST` and `POSTERN_PORT`.',
  },
  E_INTERNAL: {
    status: 500,
    meaning: 'Something failed that should not.',
    remedy: 'Report it with the message.',
  },
} as const satisfies Record<string, { status: number; meaning: string; remedy: string }>

export type ErrorCode = keyof typeof ERRORS

/**
 * An error with a code from {@link ERRORS}. The message names the file or field and the place.
 *
 * @example
 * throw new PosternError('E_UNREADABLE', 'mail.eml: no such file')
 */
export class PosternError extends Error {
  override name = 'PosternError'
  readonly code: ErrorCode
  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}

/** Turns anything thrown into code and message; what is not ours becomes `E_INTERNAL`. */
export function describeError(error: unknown): { code: ErrorCode; message: string } {
  if (error instanceof PosternError) return { code: error.code, message: error.message }
  return { code: 'E_INTERNAL', message: error instanceof Error ? error.message : String(error) }
}
