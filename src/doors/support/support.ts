import { fileURLToPath } from 'node:url'
import { type Detector, inspect } from '../../core/detector.ts'
import type { Door, Intake } from '../../core/door.ts'
import { PosternError } from '../../core/errors.ts'
import { loadFolder } from '../../core/modules.ts'
import { judge } from '../../core/verdict.ts'
import { readMessage } from './intake/message.ts'
import type { Message } from './message.ts'
import { viewMessage } from './view.ts'

const folder = fileURLToPath(new URL('./detectors/', import.meta.url))

/** The detectors of this door: every file of `detectors/`. */
export const detectors: Detector<Message>[] = (await loadFolder<Omit<Detector<Message>, 'id'>>(folder)).map(
  ({ name, unit }) => ({ ...unit, id: `support/${name}` }),
)

const HEADER =
  /^(?:return-path|received|from|to|cc|subject|date|message-id|mime-version|delivered-to|reply-to|sender|content-type|x-[a-z-]+|dkim-signature|authentication-results|arc-[a-z-]+|list-[a-z-]+):/i

/** @throws PosternError `E_UNRECOGNISED` for what cannot be a message */
function bytesOf(intake: Intake): Uint8Array {
  if (intake.kind === 'file') return intake.bytes
  throw new PosternError('E_UNRECOGNISED', `${intake.name}: a ${intake.kind} is no message`)
}

/** Mail written to customer care. */
const door: Door = {
  name: 'support',

  recognise(intake) {
    if (intake.kind !== 'file') return 0
    const { name, bytes } = intake
    const start = new TextDecoder().decode(bytes.subarray(0, 16_384)).replace(/^From .*\r?\n/, '')
    const lines = start.split(/\r\n|\n|\r/).slice(0, 200)
    const end = lines.indexOf('', lines[0] === '' ? 1 : 0)
    const headers = (end === -1 ? lines : lines.slice(0, end)).filter((line) => HEADER.test(line)).length
    const byName = /\.(eml|mbox)$/i.test(name) ? 0.3 : 0
    return Math.min(1, byName + headers * 0.35)
  },

  limits({ limits }) {
    return { bytes: limits.subjectBytes, ms: limits.subjectMs }
  },

  async check(intake, context) {
    const message = await readMessage(bytesOf(intake))
    const verdict = judge(inspect(detectors, message, context))
    return { ...verdict, observables: message.observables }
  },

  async view(intake) {
    return viewMessage(await readMessage(bytesOf(intake)))
  },
}

export default door
