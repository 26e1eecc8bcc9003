import { getDomain } from 'tldts'
import { defineDetector } from '../../../core/detector.ts'
import type { AuthenticationResult, Message } from '../message.ts'

const WHAT = 'whether the sender is who the address says (SPF, DKIM, DMARC)'

export default defineDetector<Message>()({
  family: 'authentication',
  looksFor: 'checks of the sender’s domain that your own mail server says have failed',
  technique: 'T1672',
  source: 'https://www.rfc-editor.org/rfc/rfc8601',
  innocent:
    'Mailing lists and forwarding break these checks, and some honest companies have set them up wrongly.',
  advice: 'Treat the sender’s address as unproven. Answer only by a way that you knew before.',
  signals: {
    dmarc: {
      strength: 'strong',
      weight: 5,
      title: 'The sender’s domain disowns this message (DMARC failed)',
    },
    spf: {
      strength: 'context',
      weight: 1.5,
      title: 'It came from a machine that the sender’s domain does not name (SPF failed)',
    },
    dkim: { strength: 'context', weight: 1.5, title: 'The signature is broken (DKIM failed)' },
    unproven: { strength: 'context', weight: 1, title: 'Nothing proves the sender’s domain' },
  },
  *inspect(message, { settings }) {
    const results = trustedResults(message, settings.trustedAuthservIds)
    if (typeof results === 'string') {
      yield { unknown: { what: WHAT, why: results } }
      return
    }
    const [first] = results
    if (!first) {
      yield {
        unknown: { what: WHAT, why: 'your mail server’s Authentication-Results header names no result' },
      }
      return
    }
    const where = (result: AuthenticationResult) => ({
      part: 'header Authentication-Results',
      line: result.line,
      text: `${result.authservId}; ${result.method}=${result.result}`,
    })
    const failed = (method: string) =>
      results.find((result) => result.method === method && /^(fail|permerror)$/.test(result.result))
    const passed = (method: string) =>
      results.some((result) => result.method === method && result.result === 'pass')
    const dmarc = results.find((result) => result.method === 'dmarc' && result.result === 'fail')
    const spf =
      failed('spf') ?? results.find((result) => result.method === 'spf' && result.result === 'softfail')
    const dkim = failed('dkim')
    const from = message.from[0]?.domain ?? ''
    if (dmarc)
      yield {
        signal: 'dmarc',
        where: where(dmarc),
        why: `${dmarc.authservId} says that ${dmarc.properties['header.from'] ?? from} does not vouch for this message.`,
      }
    if (spf && !passed('dmarc'))
      yield {
        signal: 'spf',
        where: where(spf),
        why: `${spf.authservId} says spf=${spf.result} for ${spf.properties['smtp.mailfrom'] ?? 'the envelope sender'}.`,
      }
    if (dkim && !passed('dkim'))
      yield {
        signal: 'dkim',
        where: where(dkim),
        why: `${dkim.authservId} says dkim=${dkim.result} for ${dkim.properties['header.d'] ?? 'the signing domain'}.`,
      }
    if (!dmarc && !passed('dmarc') && from && !results.some((result) => vouchesFor(result, from)))
      yield {
        signal: 'unproven',
        where: where(first),
        why: `None of the checks that ${first.authservId} made vouches for ${from}.`,
      }
  },
})

/** Results of the topmost header that a trusted server wrote: those below may have come with the message. */
function trustedResults(message: Message, trusted: readonly string[]): AuthenticationResult[] | string {
  if (trusted.length === 0)
    return 'the settings name no mail server whose results may be believed (`trustedAuthservIds`): anybody can write such a header'
  const first = message.authentication.find(({ authservId }) => trusted.includes(authservId))
  if (!first) return `no Authentication-Results header of ${trusted.slice(0, 3).join(', ')} is in the message`
  return message.authentication.filter(
    ({ authservId, line }) => authservId === first.authservId && line === first.line,
  )
}

/** Whether a passed result is for the domain in From, as DMARC's relaxed alignment has it (RFC 7489 section 3.1). */
function vouchesFor({ method, result, properties }: AuthenticationResult, from: string): boolean {
  if (result !== 'pass') return false
  const named =
    method === 'dkim'
      ? (properties['header.d'] ?? properties['header.i'])
      : method === 'spf'
        ? properties['smtp.mailfrom']
        : undefined
  const host = named?.toLowerCase().split('@').at(-1)
  return host !== undefined && getDomain(host) === from
}
