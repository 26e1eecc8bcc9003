import { HOW } from '../../command/how.ts'
import { runText } from '../../command/programs/run.ts'
import type { Call } from '../../command/session.ts'
import { EMPTY, fetched, separated } from '../../command/value.ts'
import type { Frame } from './frame.ts'
import { callMember } from './members.ts'
import { type Item, of } from './objects.ts'

const FETCHES =
  /^(?:downloadstring|downloaddata|openread|getstringasync|getbytearrayasync|getasync|downloadstringtaskasync)$/

/** A method of an object: what it does to the world is told, the rest is worked out. */
export function callMethod(
  frame: Frame,
  item: Item,
  member: string,
  args: readonly Item[] | undefined,
  from: number,
): Item {
  const call: Call = {
    name: member,
    program: EMPTY,
    args: (args ?? []).map((arg) => arg.value),
    input: undefined,
    at: from,
    end: frame.scanner.at,
    language: 'powershell',
  }
  return overNetwork(frame, item, call) ?? onMachine(frame, item, call) ?? callMember(item, member, args)
}

/** Web clients and requests. */
function overNetwork(frame: Frame, item: Item, call: Call): Item | undefined {
  const { session } = frame
  const { name: member } = call
  const [first, second] = call.args
  if (FETCHES.test(member) && first) {
    session.act('download', call, `.${member}(…)`, [first.text], first.origins)
    return of(answerOf(first.text))
  }
  if (/^downloadfile(?:async)?$/.test(member) && first) {
    session.act('download', call, '.DownloadFile(…)', [first.text], first.origins)
    if (second) {
      session.store(second.text, answerOf(first.text))
      session.act('write-file', call, '.DownloadFile(…)', [second.text], ['network'])
    }
    return of(EMPTY)
  }
  if (/^response(?:text|body|stream)$/.test(member) && frame.answer) return of(frame.answer)
  if (/^getresponse(?:async)?$/.test(member) && item.kind === 'request') {
    session.act('download', call, '.GetResponse()', [item.value.text], item.value.origins)
    return of(answerOf(item.value.text))
  }
  if (/^upload(?:string|data|file|values)(?:async)?$/.test(member) && first) {
    session.act('upload', call, `.${member}(…)`, [first.text], second?.origins)
    return of(EMPTY)
  }
  if (member === 'open' && /^(?:get|post)$/i.test(first?.text ?? '') && second) {
    session.act('download', call, '.Open(…)', [second.text], second.origins)
    frame.answer = answerOf(second.text)
    return of(frame.answer)
  }
  if (/tcpclient/i.test(item.value.text) && member === 'getstream') {
    session.act('run-code', call, HOW.reverseShell, [item.value.text], ['network'])
  }
  return undefined
}

const answerOf = (address: string) => ({ ...fetched(address), from: [address] })

/** Objects that start programs, run text or reach into PowerShell itself. */
function onMachine({ session }: Frame, item: Item, call: Call): Item | undefined {
  const { name: member } = call
  const [first] = call.args
  if (
    /^(?:gettype|getfield|setvalue|getassembly)$/.test(member) &&
    call.args.some((arg) => /amsi(?:utils|initfailed|session|context)/i.test(arg.text))
  ) {
    session.act('disable-protection', call, HOW.scanner, [first?.text ?? ''])
  }
  if (
    /^(?:run|exec|shellexecute|create)$/.test(member) &&
    first &&
    /shell|application|wmi|process/i.test(item.value.text)
  ) {
    const line = separated(call.args.slice(0, member === 'shellexecute' ? 2 : 1), ' ')
    return of(session.evaluate(line.text, 'cmd', call))
  }
  if (/^(?:invoke|invokereturnasis|invokescript|begininvoke|addscript|newscriptblock)$/.test(member)) {
    if (item.kind === 'block' || /entrypoint|method/.test(item.kind ?? '')) return item
    const text = /script/.test(member) && first ? first : item.value
    return of(runText(call, session, text, 'powershell', `.${member}(…)`))
  }
  return undefined
}
