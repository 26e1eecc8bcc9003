import { fileURLToPath } from 'node:url'
import { type Detector, inspect } from '../../core/detector.ts'
import type { Door } from '../../core/door.ts'
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

/** Mail written to customer care. */
const door: Door = {
  name: 'support',

  recognise({ name, bytes }) {
    const start = new TextDecoder().decode(bytes.subarray(0, 16_384)).replace(/^From .*\r?\n/, '')
    const lines = start.split(/\r\n|\n|\r/).slice(0, 200)
    const end = lines.indexOf('', lines[0] === '' ? 1 : 0)
    const headers = (end === -1 ? lines : lines.slice(0, end)).filter((line) => HEADER.test(line)).length
    const byName = /\.(eml|mbox)$/i.test(name) ? 0.3 : 0
    return Math.min(1, byName + headers * 0.35)
  },

  async check({ bytes }, context) {
    const message = await readMessage(bytes)
    const verdict = judge(inspect(detectors, message, context))
    return { ...verdict, observables: message.observables }
  },

  async view({ bytes }) {
    return viewMessage(await readMessage(bytes))
  },
}

export default door
