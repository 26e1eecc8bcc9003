import { HOW } from '../../command/how.ts'
import { isAddress } from '../../command/programs/addresses.ts'
import { isOutside } from '../../command/programs/run.ts'
import type { Call } from '../../command/session.ts'
import { EMPTY, type Value } from '../../command/value.ts'
import type { Frame } from './frame.ts'
import { callStatic } from './members.ts'
import { type Item, of, textOfItem } from './objects.ts'

/** A member of a type: what it does to the world is told, the rest is worked out. */
export function callOfType(
  frame: Frame,
  type: string,
  member: string,
  args: readonly Item[] | undefined,
): Item {
  const { session, scanner } = frame
  const call = { at: scanner.at, end: scanner.at, language: 'powershell' as const }
  const name = `${type}::${member}`
  const first = args?.[0]
  if (/amsiutils/.test(name)) session.act('disable-protection', call, HOW.scanner, [name])
  if (/servicepointmanager/.test(type) && member === 'servercertificatevalidationcallback') {
    session.act('disable-protection', call, HOW.certificates)
  }
  if (first) {
    if (/scriptblock/.test(type) && member === 'create') return { value: first.value, kind: 'block-text' }
    if (/^io\.file$/.test(type) && /^write/.test(member)) return written(frame, call, member, args)
    if (/^diagnostics\.process$/.test(type) && member === 'start') {
      const rest = args.slice(1).map((arg) => arg.value)
      const started: Call = { ...call, name: '', program: first.value, args: rest, input: undefined }
      return of(session.run(started))
    }
    if (/^(?:reflection\.)?assembly$/.test(type) && /^(?:unsafe)?load/.test(member))
      loaded(frame, call, member, first.value)
  }
  if (args?.some((arg) => /amsiutils/i.test(textOfItem(arg)))) {
    session.act('disable-protection', call, HOW.scanner, ['AmsiUtils'])
  }
  return callStatic(type, member, args)
}

type Span = Pick<Call, 'at' | 'end' | 'language'>

function written({ session }: Frame, call: Span, member: string, [path, content]: readonly Item[]): Item {
  const name = path ? textOfItem(path) : ''
  session.store(name, content?.value ?? EMPTY)
  session.act('write-file', call, `[IO.File]::${member}`, [name], content?.value.origins)
  return of(EMPTY)
}

/** A program is made of bytes, or of a file. */
function loaded({ session }: Frame, call: Span, member: string, value: Value) {
  const how = `[Reflection.Assembly]::${member}`
  if (isOutside(value)) session.act('run-code', call, how, [...value.from], value.origins)
  else if (isAddress(value.text)) session.act('run-code', call, how, [value.text], ['network'])
  else if (value.text) session.act('run-program', call, how, [value.text], ['file'])
}
