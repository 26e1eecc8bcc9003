import type { Application } from '../application.ts'
import { lacks } from '../lacks.ts'
import type { CodeHostProfile } from './profile.ts'

/** Answers for a detector of code what an application lacks: an export, or what the export would have to hold. */
export const lacksOfCode =
  (further: (codeHost: CodeHostProfile) => string | undefined) =>
  (application: Application): string | undefined =>
    application.codeHost === undefined ? lacks('codeHost')(application) : further(application.codeHost)

export const NO_COMMITS = 'the export holds no commits of the account'
