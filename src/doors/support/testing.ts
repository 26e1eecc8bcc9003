import { type Detector, inspect } from '../../core/detector.ts'
import type { Finding } from '../../core/finding.ts'
import { type IndicatorLookup, NO_INDICATORS } from '../../core/indicator.ts'
import { readSettings } from '../../core/settings.ts'
import { readMessage } from './intake/message.ts'
import type { Message } from './message.ts'

/** What one detector sees in a raw message: for the tests beside the detectors. */
export async function sightings(
  detector: Omit<Detector<Message>, 'id'>,
  raw: string | Uint8Array,
  options: { settings?: unknown; indicators?: IndicatorLookup; now?: number } = {},
): Promise<Finding[]> {
  const bytes = typeof raw === 'string' ? new TextEncoder().encode(raw) : raw
  const context = {
    settings: readSettings(options.settings),
    indicators: options.indicators ?? NO_INDICATORS,
    now: options.now ?? 0,
  }
  const { findings, unknown } = inspect([{ ...detector, id: 'test/it' }], await readMessage(bytes), context)
  const failed = unknown.find(({ why }) => why.includes('failed:'))
  if (failed) throw new Error(failed.why)
  return findings
}

/** Writes a raw message from a few headers and a body. */
export function mail(
  headers: Record<string, string>,
  body: string,
  type = 'text/plain; charset=utf-8',
): string {
  const all = {
    From: 'a@example.org',
    To: 'help@exchange.example',
    Subject: 'Hello',
    'MIME-Version': '1.0',
    'Content-Type': type,
    ...headers,
  }
  return `${Object.entries(all)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\r\n')}\r\n\r\n${body}`
}
