import { createCheckPool } from '../../check/pool.ts'
import type { CheckTask } from '../../check/task.ts'
import type { CheckLine } from '../../core/check-line.ts'
import { PosternError } from '../../core/errors.ts'
import { toSarif } from '../../export/sarif.ts'
import { type NamedSubject, namedSubjects } from '../check/subjects.ts'
import { page, shortLine } from '../check/page.ts'
import { createProgress } from '../check/progress.ts'
import { dataDirectory, settingsOf } from '../settings-file.ts'
import { defineVerb, EXIT } from '../verb.ts'

interface Options {
  door?: string
  each?: boolean
  json?: boolean
  sarif?: boolean
  jobs?: number
}
