import type { InjectOptions } from 'fastify'
import { judged } from '../cases/testing.ts'
import { PosternError } from '../core/errors.ts'
import { readSettings } from '../core/settings.ts'
import { createHiring } from '../hiring/hiring.ts'
import { fakeEngine } from '../hiring/testing.ts'
import type { Role } from '../store/people.ts'
import type { Store } from '../store/store.ts'
import { openTestStore } from '../store/testing.ts'
import { SESSION_COOKIE } from './access.ts'
import { hashPassword } from './passwords.ts'
import type { View } from './schemas/view.ts'
import { buildServer } from './server.ts'
import type { App, CheckSubject, Services } from './services.ts'

export const ORIGIN = 'http://postern.test'
export const PASSWORD = 'correct horse battery staple'
export const API_KEY = 'a-key-from-the-environment'

const view: View = {
  kind: 'message',
  subject: 'Verify your wallet',
  from: 'Coinbase <help@evil.example>',
  to: '',
  cc: '',
  replyTo: '',
  returnPath: '',
  text: 'the text',
  attachments: [],
  links: [],
  headers: [{ name: 'subject', value: 'Verify your wallet' }],
}

const story: View = {
  kind: 'artifact',
  form: 'command',
  files: 0,
  names: [],
  starts: [],
  deeds: [{ does: 'runs text as code', steps: [], line: 1, text: 'a command' }],
}

/** Answers by what the bytes or the command say: `block`, `pass`, `broken`, `heavy`, `unrecognised`; all else is to be reviewed. */
export const fakeCheck: CheckSubject = async ({ name, door, ...given }) => {
  const text = 'command' in given ? given.command : Buffer.from(given.bytes).toString()
  if (text.includes('broken'))
    throw new PosternError('E_MALFORMED', 'line 1: no header of a message is found')
  if (text.includes('heavy')) throw new PosternError('E_TIMEOUT', 'message: took longer than 1800 ms')
  if (text.includes('leaky')) throw new PosternError('E_INTERNAL', 'secret at /srv/postern/worker.ts:12')
  if (text.startsWith('unrecognised')) throw new PosternError('E_UNRECOGNISED', `${name}: no door knows it`)
  const verdict = text.includes('block') ? 'block' : text.includes('pass') ? 'pass' : 'review'
  const { answer } = judged(text.slice(0, 20), { verdict, score: { block: 12, review: 6, pass: 0 }[verdict] })
  const through = door ?? ('command' in given ? 'interview' : 'support')
  return {
    line: { path: name, door: through, ...answer },
    ...(given.view ? { view: through === 'interview' ? story : view } : {}),
  }
}

export interface TestServer {
  app: App
  store: Store
  /** Makes a person with these roles and signs them in. @returns headers of their requests. */
  signIn(roles: Role[]): Promise<{ cookie: string; origin: string }>
  /** Sends a message through the support door. */
  deliver(
    content: string,
  ): Promise<{ subject: { id: string }; case: { id: string } | null; duplicate: boolean }>
  close(): Promise<void>
}

/** A server on an empty store in memory. */
export async function openTestServer(options: Partial<Services> = {}): Promise<TestServer> {
  const store = await openTestStore()
  const settings = readSettings({ limits: { subjectBytes: 100_000 } })
  const app = await buildServer({
    store,
    check: fakeCheck,
    settings,
    hiring: createHiring({ store, engine: fakeEngine(), settings }),
    apiKey: API_KEY,
    attempts: 1000,
    ...options,
  })
  await app.ready()
  const passwordHash = await hashPassword(PASSWORD)
  let people = 0
  return {
    app,
    store,
    async signIn(roles) {
      const email = `person${++people}@exchange.example`
      await store.people.add({ email, name: `Person ${people}`, passwordHash, roles })
      const answer = await app.inject({
        method: 'POST',
        url: '/api/session',
        payload: { email, password: PASSWORD },
      })
      const token = answer.cookies.find(({ name }) => name === SESSION_COOKIE)?.value
      return { cookie: `${SESSION_COOKIE}=${token}`, origin: ORIGIN, host: new URL(ORIGIN).host }
    },
    async deliver(content) {
      return (await app.inject(message(content))).json()
    },
    async close() {
      await app.close()
      await store.close()
    },
  }
}

/** A request that sends a message through the support door. */
export function message(content: string | Buffer, headers: Record<string, string> = {}): InjectOptions {
  return {
    method: 'POST',
    url: '/api/support/messages',
    headers: { 'content-type': 'message/rfc822', authorization: `Bearer ${API_KEY}`, ...headers },
    payload: content,
  }
}
