import { HOW } from '../how.ts'
import { changed, EMPTY, fetched, literal, separated, type Value } from '../value.ts'
import type { Program, Programs } from './program.ts'
import { isOutside, runFile, runText } from './run.ts'
import { parameters } from './transfer.ts'

const SWITCHES = /^(wait|passthru|nonewwindow|loaduserprofile|usenewenvironment|raw|force|recurse|append)$/

const invokeExpression: Program = (call, session) => {
  const { find, rest } = parameters(call.args, SWITCHES)
  const text = find('command', 1) ?? (rest.length > 0 ? separated(rest, ' ') : call.input)
  return text ? runText(call, session, text, 'powershell', 'Invoke-Expression') : EMPTY
}

const startProcess: Program = (call, session) => {
  const { find, rest } = parameters(call.args, SWITCHES)
  const program = find('filepath', 1) ?? rest[0]
  if (!program) return EMPTY
  const style = find('windowstyle', 3)
  if (style && /^h/i.test(style.text)) session.act('hide', call, `${HOW.hiddenWindow} (Start-Process)`)
  if (/^runas$/i.test(find('verb', 1)?.text ?? ''))
    session.act('disable-protection', call, `${HOW.elevate} (RunAs)`)
  const line = find('argumentlist', 2) ?? rest.filter((value) => value !== program)[0]
  const args = line
    ? line.text
        .split(/[\s,]+/)
        .filter(Boolean)
        .slice(0, 200)
    : []
  const quoted = line && /["']/.test(line.text)
  if (quoted) return session.evaluate(`${program.text} ${line.text}`, 'cmd', call)
  return session.run({ ...call, name: '', program, args: args.map((text) => changed(line as Value, text)) })
}

const getContent: Program = (call, session) => {
  const { find, rest } = parameters(call.args, SWITCHES)
  const file = find('path', 1) ?? find('literalpath', 1) ?? rest[0]
  const content = file && session.content(file.text)
  if (file && /^\\\\[^\\]/.test(file.text)) return fetched(file.text)
  return (
    content ?? { ...EMPTY, known: false, origins: new Set(['file'] as const), from: file ? [file.text] : [] }
  )
}

const setContent: Program = (call, session) => {
  const { find, rest } = parameters(call.args, SWITCHES)
  const file = find('path', 1) ?? find('filepath', 2) ?? find('literalpath', 1) ?? rest[0]
  const content = find('value', 1) ?? call.input ?? rest[1] ?? EMPTY
  if (file) {
    session.store(file.text, content)
    session.act('write-file', call, call.name, [file.text], content.origins)
  }
  return EMPTY
}

const output: Program = (call) =>
  call.args.length > 0
    ? separated(
        call.args.filter((arg) => !/^-\w+$/.test(arg.text)),
        ' ',
      )
    : (call.input ?? EMPTY)

/** `ForEach-Object`, `%`, `Where-Object`: what goes in comes out; the block was read already. */
const passOn: Program = (call) => {
  const [last] = call.args.slice(-1)
  if (last && (isOutside(last) || last.known)) return last.text ? last : (call.input ?? last)
  return call.input ?? EMPTY
}

const invokeCommand: Program = (call) => call.args.at(-1) ?? EMPTY

const addType: Program = (call, session) => {
  const path = parameters(call.args, SWITCHES).find('path', 2)
  if (path) runFile(call, session, path, 'Add-Type')
  return EMPTY
}

const unblock: Program = (call, session) => {
  session.act(
    'disable-protection',
    call,
    HOW.quarantine,
    call.args.map((arg) => arg.text),
    ['file'],
  )
  return EMPTY
}

const importModule: Program = (call, session) => {
  const file = call.args.find((arg) => /[\\/.]/.test(arg.text))
  if (file) runFile(call, session, file, 'Import-Module', 'powershell')
  return EMPTY
}

const joinPath: Program = (call) => {
  const { find, rest } = parameters(call.args, SWITCHES)
  const folder = find('path', 1) ?? rest[0] ?? EMPTY
  const child = find('childpath', 1) ?? rest.find((value) => value !== folder) ?? EMPTY
  return separated([folder, child], '\\')
}

const alias: Program = (call, session) => {
  const { find, rest } = parameters(call.args, SWITCHES)
  const [name, target] = [find('name', 1) ?? rest[0], find('value', 1) ?? rest.at(-1)]
  if (name && target) session.alias(name.text, target)
  return EMPTY
}

const newObject: Program = (call) => call.args[0] ?? EMPTY

const startJob: Program = (call, session) => {
  session.act('hide', call, `${HOW.background} (Start-Job)`)
  return EMPTY
}

const date: Program = () => ({ ...literal(''), known: false })

export const CMDLETS: Programs = {
  'invoke-expression': invokeExpression,
  iex: invokeExpression,
  'start-process': startProcess,
  saps: startProcess,
  'invoke-item': startProcess,
  ii: startProcess,
  'get-content': getContent,
  gc: getContent,
  'set-content': setContent,
  'add-content': setContent,
  'out-file': setContent,
  'write-output': output,
  'write-host': () => EMPTY,
  'out-string': output,
  'out-null': () => EMPTY,
  'foreach-object': passOn,
  '%': passOn,
  foreach: passOn,
  'where-object': passOn,
  '?': passOn,
  'select-object': (call) => call.input ?? EMPTY,
  'set-alias': alias,
  'new-alias': alias,
  sal: alias,
  nal: alias,
  'invoke-command': invokeCommand,
  icm: invokeCommand,
  'add-type': addType,
  'unblock-file': unblock,
  'import-module': importModule,
  ipmo: importModule,
  'join-path': joinPath,
  'new-object': newObject,
  'start-job': startJob,
  'start-sleep': () => EMPTY,
  'get-date': date,
}
