import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** What a peer said of messages. */
export interface PeerRun {
  name: string
  version: string
  how: string
  /** One per message, in order; absent where it gave no answer. */
  flagged: (boolean | undefined)[]
  seconds: number
}

const installed = (command: string, ...args: string[]): string | undefined => {
  const run = spawnSync(command, args, { encoding: 'utf8' })
  return run.error || run.status !== 0 ? undefined : /\d+\.\d+(?:\.\d+)*/.exec(run.stdout)?.[0]
}

const RSPAMD_PORT = 21_333
const RSPAMD_START_TRIES = 60
/** Actions of rspamd from "add header" on. */
const RSPAMD_FLAGS = new Set(['add header', 'rewrite subject', 'reject'])

/** What asks name servers or the connecting host. Left on without them, they charge every message alike. */
const NETWORK_MODULES = [
  'fuzzy_check',
  'rbl',
  'surbl',
  'hfilter',
  'mx_check',
  'asn',
  'spf',
  'dkim',
  'dmarc',
  'arc',
]

/**
 * Runs rspamd with its shipped rules, without name servers and Redis, and asks it of each message over HTTP.
 * Its rule for old dates is off too: the messages are old.
 */
export async function runRspamd(
  paths: readonly string[],
  scratch: string,
  atOnce: number,
): Promise<PeerRun | undefined> {
  const version = installed('rspamd', '--version')
  if (!version) return undefined
  const overrides = join(scratch, 'rspamd')
  for (const folder of ['local.d', 'override.d', 'db'])
    mkdirSync(join(overrides, folder), { recursive: true })
  const settings = {
    'options.inc': 'dns { nameserver = ["127.0.0.1:9"]; timeout = 0.05s; retransmits = 1; }\n',
    'worker-normal.inc': `bind_socket = "127.0.0.1:${RSPAMD_PORT}";\ncount = ${atOnce};\n`,
    'worker-controller.inc': 'enabled = false;\n',
    'worker-proxy.inc': 'enabled = false;\n',
    'worker-fuzzy.inc': 'enabled = false;\n',
    'headers_group.conf': 'symbols { "DATE_IN_PAST" { weight = 0.0; } }\n',
    ...Object.fromEntries(NETWORK_MODULES.map((name) => [`${name}.conf`, 'enabled = false;\n'])),
    'logging.inc': 'type = "console"; level = "error";\n',
  }
  for (const [file, text] of Object.entries(settings)) writeFileSync(join(overrides, 'local.d', file), text)
  const child = spawn(
    'rspamd',
    [
      '--no-fork',
      '--insecure',
      `--var=LOCAL_CONFDIR=${overrides}`,
      `--var=DBDIR=${join(overrides, 'db')}`,
      `--var=RUNDIR=${overrides}`,
    ],
    { stdio: 'ignore' },
  )
  try {
    const address = `http://127.0.0.1:${RSPAMD_PORT}`
    if (!(await answers(`${address}/ping`))) return undefined
    const flagged: (boolean | undefined)[] = []
    const started = performance.now()
    const left = paths.entries()
    const worker = async () => {
      for (const [at, path] of left) {
        const reply = await fetch(`${address}/checkv2`, { method: 'POST', body: readFileSync(path) })
        const { action } = (await reply.json()) as { action?: string }
        flagged[at] = action === undefined ? undefined : RSPAMD_FLAGS.has(action)
      }
    }
    await Promise.all(Array.from({ length: atOnce * 2 }, worker))
    return {
      name: 'rspamd',
      version,
      how: 'shipped rules without network and without the rule for old dates, action “add header” or worse',
      flagged: paths.map((_, at) => flagged[at]),
      seconds: (performance.now() - started) / 1000,
    }
  } finally {
    child.kill()
  }
}

async function answers(url: string): Promise<boolean> {
  for (let tries = 0; tries < RSPAMD_START_TRIES; tries++) {
    const up = await fetch(url).then(
      (reply) => reply.ok,
      () => false,
    )
    if (up) return true
    await sleep(500)
  }
  return false
}

const SPAMASSASSIN_MS = 30 * 60_000

/** Runs SpamAssassin's local rules over the messages as one mailbox. Its threshold is a score of 5. */
export function runSpamAssassin(paths: readonly string[], scratch: string): PeerRun | undefined {
  const version = installed('spamassassin', '--version')
  if (!version) return undefined
  const mailbox = paths.map((path, at) => {
    const message = readFileSync(path, 'latin1')
      .replace(/\r\n/g, '\n')
      .replace(/^From /gm, '>From ')
    return `From bench Thu Jan  1 00:00:00 2026\nX-Bench: ${at}\n${message}\n\n`
  })
  const file = join(scratch, 'spamassassin.mbox')
  writeFileSync(file, mailbox.join(''), 'latin1')
  const started = performance.now()
  const run = spawnSync('spamassassin', ['--local', '--mbox', file], {
    encoding: 'latin1',
    maxBuffer: 2 ** 30,
    timeout: SPAMASSASSIN_MS,
    env: { ...process.env, HOME: scratch },
  })
  const seconds = (performance.now() - started) / 1000
  if (run.error) return undefined
  const flagged: (boolean | undefined)[] = paths.map(() => undefined)
  let spam: boolean | undefined
  // Its own headers stand above the message's; a message it wraps stands below, with its mark of ours.
  for (const [, status, at] of run.stdout.matchAll(/^(?:X-Spam-Status: (Yes|No),|X-Bench: (\d+)$)/gm)) {
    if (status) spam = status === 'Yes'
    else if (at !== undefined) flagged[Number(at)] = spam
  }
  return {
    name: 'SpamAssassin',
    version,
    how: 'local rules only (-L), one process, score 5 or more',
    flagged,
    seconds,
  }
}
