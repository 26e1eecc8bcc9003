import { SYSTEM_PROXIES } from '../../../knowledge/lolbins.ts'
import { HOW } from '../how.ts'
import type { Call, Session } from '../session.ts'
import { EMPTY, separated, type Value } from '../value.ts'
import { addressIn, isAddress } from './addresses.ts'
import type { Program, Programs } from './program.ts'

/** `/i:https://…`, `/package https://…`, `\\host\share`: what such programs load, whatever the option. */
function targetOf(arg: Value): string {
  const bare = arg.text.replace(/^[/-][a-z]+[:=]/i, '').replace(/^"|"$/g, '')
  return isAddress(bare) ? bare : bare.replace(/(\.\w{2,4}),[#\w]*$/, '$1')
}

/** Uses that have no honest reason: a scriptlet, a trampoline to another program, text from the line. */
const ODD_USE: Readonly<Record<string, RegExp>> = {
  regsvr32: /\/i:\S[^\n]*scrobj|scrobj[^\n]*\/i:\S|\.(?:sct|txt|jpe?g|png|dat|tmp)\b/i,
  rundll32:
    /shell32\.dll\s*,\s*ShellExec_RunDLL|zipfldr\.dll\s*,\s*RouteTheCall|pcwutl\.dll\s*,\s*LaunchApplication|mshtml\.dll\s*,\s*RunHTML|comsvcs(?:\.dll)?\s*,?\s*(?:MiniDump|#\+?24)/i,
  mshta: /^\s*["']?data:/i,
}

/** A signed program of the system runs what it is given: an address, a script, or a file. */
const proxy: Program = (call, session) => {
  const how = `${HOW.signedProxy}: ${call.name}`
  const all = separated(call.args, ' ').text
  const script =
    /^\s*["']?(?:javascript|vbscript|about):/i.test(all) || /\b(?:javascript|vbscript):/i.test(all)
  if (script) {
    session.act('run-code', call, how, [all], ['literal'])
    runScript(call, session, all)
    return EMPTY
  }
  for (const arg of call.args.slice(0, 16)) {
    const target = targetOf(arg)
    const content = session.content(target)
    if (isAddress(target) && !/^file:\/\/\/[a-z]:/i.test(target)) {
      session.act('run-code', call, how, [target], ['network'])
      return EMPTY
    }
    if (addressIn(target) && (call.name === 'mshta' || /^[^\\/]+\/./.test(target))) {
      session.act('run-code', call, how, [addressIn(target) as string], ['network'])
      return EMPTY
    }
    if (content?.origins.has('network')) {
      session.act('run-code', call, how, [...content.from], content.origins)
      return EMPTY
    }
  }
  if (ODD_USE[call.name]?.test(all)) {
    session.act('run-code', call, how, [all], ['file'])
    return EMPTY
  }
  const files = call.args.map(targetOf).filter((target) => /[\\/.]/.test(target) && !/^[/-]\w+$/.test(target))
  if (files.length > 0) session.act('run-program', call, how, files, ['file'])
  return EMPTY
}

/** `mshta vbscript:CreateObject("WScript.Shell").Run("…")` and the like: the command that is run. */
function runScript(call: Call, session: Session, text: string) {
  const command = /\.(?:Run|Exec|ShellExecute)\s*\(?\s*(?:"((?:[^"]|""){1,4000})"|'([^']{1,4000})')/i.exec(
    text,
  )
  const inner = (command?.[1] ?? command?.[2])?.replaceAll('""', '"')
  if (inner) session.evaluate(inner, 'cmd', call)
}

const forfiles: Program = (call, session) => {
  const at = call.args.findIndex((arg) => /^\/c$/i.test(arg.text))
  const command = call.args[at + 1]
  if (at >= 0 && command) session.evaluate(command.text, 'cmd', call)
  return EMPTY
}

const wmic: Program = (call, session) => {
  const all = separated(call.args, ' ').text
  const command = /process\s+call\s+create\s+["']?(.{1,2000}?)["']?$/is.exec(all)?.[1]
  if (command) session.evaluate(command, 'cmd', call)
  if (/\/format:\s*["']?(https?|ftp):/i.test(all))
    session.act('run-code', call, `${HOW.signedProxy}: wmic`, [all], ['network'])
  return EMPTY
}

/** `pcalua -a program -c arguments`, `explorer program`, `conhost program`. */
const indirect: Program = (call, session) => {
  const rest = call.args.filter((arg) => !/^[-/][a-z]$/i.test(arg.text))
  const [program, ...args] = rest
  if (!program) return EMPTY
  if (addressIn(program.text) && isAddress(program.text)) {
    if (/^\\\\|\.(exe|hta|js|vbs|lnk|url|scr)$/i.test(program.text)) {
      session.act('run-code', call, `${HOW.signedProxy}: ${call.name}`, [program.text], ['network'])
    }
    return EMPTY
  }
  return session.run({ ...call, name: '', program, args })
}

export const LOLBINS: Programs = {
  ...Object.fromEntries(SYSTEM_PROXIES.map((name) => [name, proxy])),
  forfiles,
  wmic,
  pcalua: indirect,
  explorer: indirect,
  scriptrunner: indirect,
}
