import type { Door, Intake } from '../../core/door.ts'
import { PosternError } from '../../core/errors.ts'
import type { Application } from './application.ts'
import { applicationSchema } from './application-schema.ts'
import { recogniseResume } from './documents/recognise.ts'
import { readApplication } from './intake/read.ts'
import { screenAll } from './screen.ts'

/** From so many fields of the schema on, an object is an application. */
const FIELDS = 3
const HEAD = 4_096
const fieldNames = new RegExp(`"(?:${Object.keys(applicationSchema.shape).join('|')})"\\s*:`, 'g')

const isJson = (bytes: Uint8Array) => /^\s*\{/.test(text(bytes.subarray(0, 64)))

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

const readings = new WeakMap<Intake, Promise<Application>>()

/** From bytes to what detectors read; what came in once is read once. */
function readIntake(intake: Intake): Promise<Application> {
  const reading = readings.get(intake) ?? read(intake)
  readings.set(intake, reading)
  return reading
}

async function read(intake: Intake): Promise<Application> {
  if (intake.kind !== 'file')
    throw new PosternError('E_UNRECOGNISED', `${intake.name}: a ${intake.kind} is no application`)
  const { name, bytes } = intake
  if (isJson(bytes)) return readApplication(parse(bytes, name), name)
  const document = {
    name: name.slice(name.lastIndexOf('/') + 1),
    bytes: Buffer.from(bytes).toString('base64'),
  }
  return readApplication({ id: name, documents: [document] }, name)
}

function parse(bytes: Uint8Array, name: string): unknown {
  try {
    return JSON.parse(text(bytes))
  } catch (error) {
    throw new PosternError('E_MALFORMED', `${name}: ${(error as Error).message}`)
  }
}

/** Applications for a job, and documents that applicants send. */
const door: Door = {
  name: 'hiring',

  recognise(intake) {
    if (intake.kind !== 'file') return 0
    if (!isJson(intake.bytes)) return recogniseResume(intake.name, intake.bytes)
    const fields = new Set(text(intake.bytes.subarray(0, HEAD)).match(fieldNames))
    return fields.size >= FIELDS ? 0.9 : 0
  },

  limits({ limits }) {
    return { bytes: limits.subjectBytes, ms: limits.applicationMs }
  },

  async check(intake, context) {
    const [answer] = screenAll([await readIntake(intake)], [], context)
    if (!answer) throw new PosternError('E_INTERNAL', `${intake.name}: no answer`)
    return answer
  },

  /** What was read, for screening it together with others. */
  view: readIntake,
}

export default door
