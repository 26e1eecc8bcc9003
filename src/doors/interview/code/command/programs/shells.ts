import { decodeBase64 } from '../decode.ts'
import { HOW } from '../how.ts'
import type { Call, Session, Shell } from '../session.ts'
import { changed, EMPTY, separated, type Value } from '../value.ts'
import type { Program, Programs } from './program.ts'
import { isOutside, runFile, runText } from './run.ts'

const nameOf = (call: Call) => call.name

/** What a shell without arguments reads: standard input. */
function runInput(call: Call, session: Session, shell: Shell): Value {
  const { input } = call
  if (!input) return EMPTY
  return runText(call, session, input, shell, `… | ${nameOf(call)}`)
}

const posix: Program = (call, session) => {
  const { args } = call
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] as Value
    if (/^-[a-z]*c[a-z]*$/.test(arg.text) || arg.text === '--command') {
      const text = args[at + 1]
      return text ? runText(call, session, text, 'shell', `${nameOf(call)} -c`) : EMPTY
    }
    if (/^-[a-z]*s[a-z]*$/.test(arg.text) || arg.text === '-') break
    if (/^[-+][oO]$|^--(rcfile|init-file)$/.test(arg.text)) at++
    else if (!/^[-+]./.test(arg.text)) {
      runFile(call, session, arg, `${nameOf(call)} runs a file`, 'shell')
      return EMPTY
    }
  }
  return runInput(call, session, 'shell')
}

const evalText: Program = (call, session) =>
  runText(call, session, separated(call.args, ' '), 'shell', 'eval')

const source: Program = (call, session) => {
  const file = call.args[0]
  if (!file) return EMPTY
  runFile(call, session, file, `${nameOf(call)} reads a file as commands`, 'shell')
  return EMPTY
}

/** The parameters of powershell.exe that take a value; any unambiguous beginning of a name will do. */
const POWERSHELL = [
  ['encodedcommand', 1],
  ['executionpolicy', 2],
  ['command', 1],
  ['file', 1],
  ['windowstyle', 1],
  ['version', 1],
  ['psconsolefile', 2],
  ['configurationname', 3],
  ['inputformat', 1],
  ['outputformat', 1],
  ['workingdirectory', 2],
] as const

function powershellParameter(written: string): string | undefined {
  const flag = /^[-–—―/]([a-z]{1,24})$/i.exec(written)?.[1]?.toLowerCase()
  if (!flag) return undefined
  if (flag === 'ec' || flag === 'enc') return 'encodedcommand'
  if (flag === 'ep' || flag === 'ex' || flag === 'exec') return 'executionpolicy'
  if (flag === 'wd') return 'workingdirectory'
  const found = POWERSHELL.find(([name, least]) => flag.length >= least && name.startsWith(flag))
  return found?.[0] ?? flag
}

export const powershell: Program = (call, session) => {
  const { args } = call
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] as Value
    if (arg.text === '-') break
    const parameter = powershellParameter(arg.text)
    if (parameter === undefined) {
      if (/^[^;|&'"=]+\.ps1$/i.test(arg.text.trim()) || isOutside(arg)) {
        runFile(call, session, arg, `${nameOf(call)} runs a file`, 'powershell')
        return EMPTY
      }
      return runText(call, session, separated(args.slice(at), ' '), 'powershell', nameOf(call))
    }
    const value = args[at + 1]
    if (parameter === 'encodedcommand') {
      if (value) runEncoded(call, session, value)
      return EMPTY
    }
    if (parameter === 'command') {
      if (!value || value.text === '-') break
      const text = separated(args.slice(at + 1), ' ')
      if (/\.ps1$/i.test(text.text.trim()) && !/\s/.test(text.text.trim())) {
        runFile(call, session, text, `${nameOf(call)} runs a file`, 'powershell')
      }
      return runText(call, session, text, 'powershell', `${nameOf(call)} -Command`)
    }
    if (parameter === 'file') {
      if (value && value.text !== '-')
        runFile(call, session, value, `${nameOf(call)} runs a file`, 'powershell')
      return EMPTY
    }
    if (parameter === 'windowstyle' && value && /^(h|1$)/i.test(value.text)) {
      session.act('hide', call, `${HOW.hiddenWindow} (${nameOf(call)} ${arg.text} ${value.text})`)
    }
    if (parameter === 'executionpolicy' && value && /^(bypass|unrestricted)/i.test(value.text)) {
      session.act('disable-protection', call, `${HOW.policy} ${value.text.toLowerCase()}`)
    }
    if (POWERSHELL.some(([name]) => name === parameter)) at++
  }
  return runInput(call, session, 'powershell')
}

function runEncoded(call: Call, session: Session, value: Value) {
  const bytes = decodeBase64(value.text)
  const text = bytes ? new TextDecoder('utf-16le').decode(bytes) : ''
  const decoded = { ...changed(value, text, 'decoded'), known: text !== '' }
  session.act(
    'run-code',
    call,
    `${HOW.encodedCommand}: ${nameOf(call)} -EncodedCommand`,
    [text],
    decoded.origins,
  )
  if (text) session.evaluate(text, 'powershell', call)
}

const cmd: Program = (call, session) => {
  const at = call.args.findIndex(
    (arg) => /^\/[a-z:/]*[ckr]/i.test(arg.text) && !/^\/[a-z]{3,}\//i.test(arg.text),
  )
  if (at < 0) return runInput(call, session, 'cmd')
  const flag = call.args[at] as Value
  const attached = /^(?:\/[a-bd-jl-qs-z](?::\w+)?)*\/[ckr](.+)$/is.exec(flag.text)?.[1]
  const rest = call.args.slice(at + 1)
  const parts = attached ? [{ ...flag, text: attached }, ...rest] : rest
  const text = parts.length === 1 ? (parts[0] as Value) : separated(parts.map(requoted), ' ')
  const delayed = call.args.slice(0, at + 1).some((arg) => /\/v(:on)?/i.test(arg.text))
  return runText(
    call,
    session,
    delayed ? changed(text, text.text.replaceAll('!', '%')) : text,
    'cmd',
    'cmd /c',
  )
}

/** An argument that was quoted has to be again before it is read a second time. */
const requoted = (arg: Value): Value =>
  /\s|[^&|<>][&|<>]/.test(arg.text) && !arg.text.includes('"') ? changed(arg, `"${arg.text}"`) : arg

export const SHELLS: Programs = {
  ...Object.fromEntries(
    ['sh', 'bash', 'zsh', 'dash', 'ksh', 'ash', 'fish', 'rbash', 'mksh', 'git-bash'].map((name) => [
      name,
      posix,
    ]),
  ),
  eval: evalText,
  source,
  '.': source,
  powershell,
  pwsh: powershell,
  'pwsh-preview': powershell,
  powershell_ise: powershell,
  cmd,
}
