import type { Place } from '../../../../core/finding.ts'
import type { Act } from '../../act.ts'
import type { ArtifactFile, PlacedAct } from '../../artifact.ts'
import { readAddress } from '../command/address-threats.ts'
import { type Deed, fetchedRuns, isHow } from '../command/deeds.ts'
import { HOW } from '../command/how.ts'
import { locator } from '../command/places.ts'
import { readCommand } from '../command/reader.ts'
import type { Project } from '../reader.ts'
import { createReaders } from '../readers.ts'
import { type Copied, copiedTexts, writesClipboard } from './clipboard.ts'
import { type PageContent, readContent } from './content.ts'

/** A command that a page puts on the clipboard. */
export interface CopiedCommand extends Copied {
  acts: readonly Act[]
  /** The page shows the very same. */
  isShown: boolean
  /** What running it comes to, in words; empty when nothing speaks against it. */
  does: string
}

/** A saved web page, read for what it has its readers paste. */
export interface PageReading {
  content: PageContent
  writesClipboard: boolean
  commands: readonly CopiedCommand[]
}

const LENGTH = 4 * 2 ** 20
const COMMANDS = 50
const NO_PROJECT: Project = { file: () => undefined, resolve: () => undefined, environment: new Map() }
const readings = new WeakMap<ArtifactFile, PageReading>()

export const isPage = ({ extension, size }: ArtifactFile): boolean =>
  size > 0 && /^(?:html?|xhtml|mhtml?|svg|hta|php|ejs|vue)$/.test(extension)

/** Reads a page; a file is read once. */
export function readPage(file: ArtifactFile): PageReading | undefined {
  const known = readings.get(file)
  if (known) return known
  const raw = file.text()?.slice(0, LENGTH)
  if (raw === undefined || !/clipboard|execCommand/i.test(raw)) return undefined
  const html = /^mhtml?$/.test(file.extension) ? unquoted(raw) : raw
  const content = readContent(html)
  const reading = {
    content,
    writesClipboard: writesClipboard(content),
    commands: commandsOf(content, html, file),
  }
  readings.set(file, reading)
  return reading
}

function commandsOf(content: PageContent, html: string, file: ArtifactFile): CopiedCommand[] {
  const locate = locator(html, { part: 'page', file: file.path, line: 1, column: 1, text: '' })
  const javascript = createReaders(NO_PROJECT)('javascript')
  const shown = ` ${plain([content.text, ...content.shown.map(({ text }) => text)].join(' '))} `
  const commands: CopiedCommand[] = []
  for (const copied of copiedTexts(content, javascript, locate)) {
    if (commands.length >= COMMANDS) break
    const { acts } = readCommand(copied.text, { shell: 'any', where: copied.where })
    if (acts.length === 0) continue
    const does = effect(acts)
    if (!copied.isSure && !does) continue
    const text = plain(copied.text)
    commands.push({ ...copied, acts, does, isShown: text !== '' && shown.includes(text) })
  }
  return commands
}

/**
 * What running a command that somebody is to paste comes to, in words that complete “it …”; empty when nothing speaks
 * against it.
 */
export const effectOfPasting = (command: string, where: Place): string =>
  effect(readCommand(command, { shell: 'any', where }).acts)

/** What speaks against running a command, worst first. */
function effect(given: readonly Act[]): string {
  const acts = given.map((act): PlacedAct => ({ ...act, file: undefined, trail: undefined }))
  const deed: Deed = { acts, isHanded: true }
  if (acts.some((act) => isHow(act, HOW.reverseShell))) return 'lets another machine type into this one'
  const foreign = fetchedRuns(deed).find(
    (act) => act.values.length === 0 || act.values.some((value) => !readAddress(value).maker),
  )
  if (foreign) return `fetches ${foreign.values[0] ?? 'something'} and runs it`
  if (acts.some((act) => act.kind === 'run-code' && act.origins.includes('decoded')))
    return 'runs a text that nobody can read'
  if (acts.some((act) => isHow(act, HOW.signedProxy) && act.kind === 'run-code'))
    return 'has a program of Windows run a script'
  if (acts.some((act) => isHow(act, HOW.hiddenWindow))) return 'hides the window of what it starts'
  if (acts.some((act) => act.kind === 'ask-password')) return 'asks for a password'
  return ''
}

/** Without what only sets a text out: prompts, blanks. */
const plain = (text: string) =>
  text
    .replace(/(?:^|\n)\s*(?:[$%#>]|PS[^>\n]{0,60}>|C:\\[^>\n]{0,60}>)\s+/g, '\n')
    .replace(/\s+/g, ' ')
    .trim()

/** Quoted-printable (RFC 2045), as browsers save pages with all that belongs to them. */
function unquoted(text: string): string {
  if (!/quoted-printable/i.test(text)) return text
  return text
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}
