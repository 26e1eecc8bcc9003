import type { CheckedLine } from '../core/check-line.ts'
import { PosternError } from '../core/errors.ts'
import { evidence, type Unknown } from '../core/finding.ts'
import { addressOf, type LinkTarget, linkTarget } from './links.ts'
import { commandIn, hasHeaders, kindOfText, TEXT_KINDS } from './pasted.ts'
import type { View } from './schemas/view.ts'
import type { Services } from './services.ts'

/** As what something is judged. */
export const GIVEN_KINDS = ['file', ...TEXT_KINDS] as const
export type GivenKind = (typeof GIVEN_KINDS)[number]

export interface Judged {
  as: GivenKind
  line: CheckedLine
  view?: View | undefined
}

const BODY_ONLY = Buffer.from('Content-Type: text/plain; charset=utf-8\r\n\r\n')
/** A link that is to be followed is judged as one, and not as an address that a text mentions. */
const LINK_ONLY = 'Content-Type: text/html; charset=utf-8\r\n\r\n'
const NAME_LENGTH = 300

/**
 * Checks what a person gave: a file, or text that is a message, a command or a link.
 *
 * @param given.as absent: what the text is by its form
 * @throws PosternError when nothing can be said of it
 */
export async function checkGiven(
  services: Services,
  given: { name: string; bytes: Buffer; as?: GivenKind | undefined; pasted: boolean },
): Promise<Judged> {
  const { name, bytes } = given
  const text = () => bytes.toString('utf8')
  const as = given.as ?? (given.pasted ? kindOfText(text()) : 'file')
  if (as === 'link') return checkLink(services, text().trim())
  if (as === 'command') {
    const { line, view } = await services.check({ name, command: text().trim(), view: true })
    return { as, line, view: view as View }
  }
  if (as === 'message') {
    const { line, view } = await services.check({ name, bytes: asMail(bytes), door: 'support', view: true })
    const unknown = [...commandUnread(commandIn(text())), ...line.unknown]
    return { as, line: { ...line, unknown }, view: view as View }
  }
  const { line, view } = await services.check({ name, bytes, view: true })
  return { as, line, view: view as View }
}

/** A message is judged for whom it comes from and how it persuades, not for a command that it tells to run. */
function commandUnread(command: string | undefined): Unknown[] {
  if (command === undefined) return []
  const shown = evidence(command).replaceAll('`', "'")
  return [{ what: 'the command in this message', why: `paste \`${shown}\` alone to have it judged` }]
}

/** Text without headers is the body of a message: what a person copies out of a mail program has none. */
const asMail = (bytes: Buffer): Buffer =>
  hasHeaders(bytes.subarray(0, 65_536).toString('utf8')) ? bytes : Buffer.concat([BODY_ONLY, bytes])

/** Judges the address; of a package's page, the package itself when the operator allows that it is fetched. */
async function checkLink(services: Services, link: string): Promise<Judged> {
  const target = linkTarget(link)
  const unknown: Unknown[] = []
  if (target.to === 'package' && services.fetchNamed) {
    const fetched = await services.fetchNamed(target.named).catch(reasonOf)
    if (!(fetched instanceof PosternError)) {
      const { line, view } = await services.check({ ...fetched, door: 'interview', view: true })
      return { as: 'link', line, view: view as View }
    }
    unknown.push({ what: 'the package behind the link', why: `it could not be had: ${fetched.message}` })
  } else unknown.push(notOpened(target))
  const { line } = await services.check({
    name: link.slice(0, NAME_LENGTH),
    bytes: Buffer.from(`${LINK_ONLY}<p><a href="${escaped(addressOf(link))}">Open the link</a></p>`),
    door: 'support',
  })
  return { as: 'link', line: aboutLink(line, unknown) }
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')

const LINK_DETECTORS = /^support\/(?:link-|look-?alike|known-indicator)/

/** What a message was made for is told as what it is: a link, which has neither sender nor text. */
function aboutLink(line: CheckedLine, unknown: readonly Unknown[]): CheckedLine {
  return {
    ...line,
    findings: line.findings.map((finding) => ({
      ...finding,
      where: { part: 'link', text: finding.where.text },
    })),
    unknown: [...unknown, ...line.unknown.filter(({ what }) => !what.includes('SPF, DKIM, DMARC'))],
    notFound: line.notFound.filter(({ detector }) => LINK_DETECTORS.test(detector)),
  }
}

function reasonOf(error: unknown): PosternError {
  if (error instanceof PosternError && error.code !== 'E_INTERNAL') return error
  throw error
}

function notOpened(target: LinkTarget): Unknown {
  if (target.to === 'package')
    return {
      what: 'the package behind the link',
      why: `it was not fetched: the operator can allow that with \`fetch.packages\` in settings.json.${advised('./postern check --fetch', target.named, 'judges it without installing it')}`,
    }
  if (target.to === 'repository')
    return {
      what: 'the repository behind the link',
      why: `it was not fetched.${advised('./postern clone', target.address, 'looks at every file before one of them is on your disk')}`,
    }
  return {
    what: 'the page behind the link',
    why: 'it was not opened: only its address was looked at. What it shows, and what it would put on your clipboard, is unknown',
  }
}

/** A command to paste, unless the link has characters that a shell would read as more than a name. */
const advised = (command: string, value: string, then: string): string =>
  /^[\w:/.@~+-]+$/.test(value) ? ` On your own machine, \`${command} ${value}\` ${then}` : ''
