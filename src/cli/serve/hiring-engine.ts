import { contextInForce } from '../../check/context.ts'
import type { CheckPool } from '../../check/pool.ts'
import { PosternError } from '../../core/errors.ts'
import type { Settings } from '../../core/settings.ts'
import type { Application } from '../../doors/hiring/application.ts'
import { Applicants } from '../../doors/hiring/linkage/applicants.ts'
import { type ApplicantProfile, profileOf } from '../../doors/hiring/linkage/profile.ts'
import { screenOne } from '../../doors/hiring/screen.ts'
import type { HiringEngine } from '../../hiring/engine.ts'

/**
 * Judges applications for the server: read in workers, compared in one company that is kept between calls, so that
 * only what has changed is compared anew.
 */
export function hiringEngine(options: {
  pool: CheckPool
  settings: Settings
  dataDir: string
}): HiringEngine {
  const { pool, settings, dataDir } = options
  let applicants = new Applicants()
  const present = new Map<string, ApplicantProfile>()

  const bringIn = (profiles: readonly ApplicantProfile[]) => {
    const wanted = new Map(profiles.map((profile) => [profile.id, profile]))
    for (const id of present.keys()) {
      if (wanted.has(id)) continue
      applicants.remove(id)
      present.delete(id)
    }
    for (const [id, profile] of wanted) {
      if (present.get(id) === profile) continue
      applicants.add(profile)
      present.set(id, profile)
    }
    applicants.settle()
  }

  return {
    async read(input, name) {
      const bytes = Buffer.from(JSON.stringify(input))
      const read = await pool.view({ name, bytes, door: 'hiring' })
      if ('error' in read) throw new PosternError(read.error.code, read.error.message)
      return read.view as Application
    },
    async screen(applications, known) {
      bringIn([...known, ...applications.map(profileOf)])
      const context = await contextInForce({ settings, dataDir })
      return applications.map((application) => screenOne(application, applicants, context))
    },
    forget(ids) {
      if (!ids.some((id) => present.has(id))) return
      // What was learnt of how common values are would hold theirs: all is learnt anew at the next call.
      applicants = new Applicants()
      present.clear()
    },
    profileOf,
  }
}
