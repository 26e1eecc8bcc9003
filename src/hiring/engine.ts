import type { Application } from '../doors/hiring/application.ts'
import type { ApplicantProfile } from '../doors/hiring/linkage/profile.ts'
import type { Screened } from '../doors/hiring/screened.ts'

/** What judges applications; it knows nothing of what is recorded. */
export interface HiringEngine {
  /**
   * Reads an application away from the event loop, within limits.
   * @throws PosternError when nothing can be said of it.
   */
  read(input: unknown, name: string): Promise<Application>
  /** Judges applications against each other and against those known. @returns an answer for each, in their order */
  screen(applications: readonly Application[], known: readonly ApplicantProfile[]): Promise<Screened[]>
  /** Lets go of what it remembers of applications that were erased. */
  forget(ids: readonly string[]): void
  /** What is kept of an application to compare later ones with. */
  profileOf(application: Application): ApplicantProfile
}
