import { HOW } from '../how.ts'
import type { Call, Session } from '../session.ts'
import { EMPTY, separated, type Value } from '../value.ts'
import { optionsOf, type Program, type Programs, words } from './program.ts'
import { isOutside, runText } from './run.ts'

/** The program that a wrapper starts: the first argument that is no option, assignment or number. */
function inner(call: Call, valued: ReadonlySet<string>, skip = 0): readonly Value[] {
  let at = 0
  for (let left = skip; at < call.args.length; at++) {
    const { text } = call.args[at] as Value
    if (valued.has(text)) at++
    else if (text === '--') {
      at++
      break
    } else if (!/^-./.test(text) && !/^\w+=/.test(text) && left-- <= 0) break
  }
  return call.args.slice(at)
}

function start(call: Call, session: Session, [program, ...args]: readonly Value[]): Value {
  return program ? session.run({ ...call, name: '', program, args }) : EMPTY
}

const wrapper =
  (valued = '', skip = 0): Program =>
  (call, session) =>
    start(call, session, inner(call, words(valued), skip))

const hiding =
  (how: string, valued = ''): Program =>
  (call, session) => {
    session.act('hide', call, how)
    return start(call, session, inner(call, words(valued)))
  }

const sudo: Program = (call, session) => {
  const fed = call.input ?? EMPTY
  const options = optionsOf(call.args, words('-u -g -p -C -h -U -r -t'))
  if (options.has('-S', '--stdin') && call.args.some((arg) => /^-\w*S|--stdin/.test(arg.text))) {
    session.act('ask-password', call, HOW.elevated, [], fed.origins)
  }
  if (/^-[is]$/.test(call.args[0]?.text ?? '') && call.args.length === 1) {
    return session.run({ ...call, name: 'sh', args: [] })
  }
  return start(call, session, inner(call, words('-u -g -p -C -h -U -r -t')))
}

const xargs: Program = (call, session) => {
  const valued = words('-I -n -P -L -d -s -E -a -i --max-args --max-procs --replace')
  const [program, ...args] = inner(call, valued)
  const replace = optionsOf(call.args, valued).value('-I', '--replace')?.text
  const fed = call.input ?? EMPTY
  if (!program) return fed
  const filled = replace
    ? args.map((arg) =>
        arg.text.includes(replace) ? { ...fed, text: arg.text.replaceAll(replace, fed.text) } : arg,
      )
    : [...args, ...(fed.text || isOutside(fed) ? [fed] : [])]
  const named = replace && program.text === replace ? { ...fed, text: fed.text.trim() } : program
  return session.run({ ...call, name: '', program: named, args: filled, input: undefined })
}

const exec: Program = (call, session) => start(call, session, inner(call, words('-a')))

const env: Program = (call, session) => {
  const rest = inner(call, words('-u -C -S --unset --chdir'))
  for (const arg of call.args) {
    const set = /^(\w+)=(.*)$/s.exec(arg.text)
    if (set) session.variables.set(set[1] as string, { ...arg, text: set[2] as string, joints: [] })
  }
  if (rest.length > 0) return start(call, session, rest)
  session.act('read-environment', call, 'env')
  return { ...EMPTY, known: false, origins: new Set(['environment'] as const) }
}

const su: Program = (call, session) => {
  const command = optionsOf(call.args, words('-c -s')).value('-c', '--command')
  return command ? runText(call, session, command, 'shell', 'su -c') : EMPTY
}

/** `find … -exec program … \;` */
const find: Program = (call, session) => {
  const at = call.args.findIndex((arg) => /^-(exec|execdir|ok)$/.test(arg.text))
  if (at >= 0)
    start(
      call,
      session,
      call.args.slice(at + 1).filter((arg) => !/^(;|\+)$/.test(arg.text)),
    )
  return undefined
}

const crossEnv: Program = (call, session) => {
  const rest = inner(call, words(''))
  return rest.length === 1
    ? runText(call, session, separated(rest, ' '), 'shell', 'cross-env-shell')
    : start(call, session, rest)
}

/** `start "" /b program`, `Start-Process`'s short form of cmd. */
const startCmd: Program = (call, session) => {
  const flags = call.args.filter((arg) => /^\/[a-z]+$/i.test(arg.text)).map((arg) => arg.text.toLowerCase())
  if (flags.includes('/b')) session.act('hide', call, `${HOW.background} (start /b)`)
  if (flags.includes('/min')) session.act('hide', call, `${HOW.minimised} (start /min)`)
  let at = call.args[0]?.text === '' ? 1 : 0
  for (; /^\/[a-z]+$/i.test(call.args[at]?.text ?? ''); at++)
    if (/^\/d$/i.test(call.args[at]?.text ?? '')) at++
  const rest = call.args.slice(at)
  return start(call, session, rest)
}

const open: Program = (call, session) => {
  const { rest, value } = optionsOf(call.args, words('-a -b --args'))
  const target = rest[0]
  if (target && !value('-a', '-b')) start(call, session, [target])
  return EMPTY
}

export const WRAPPERS: Programs = {
  sudo,
  doas: wrapper('-u -C'),
  gsudo: wrapper(),
  pkexec: wrapper('--user'),
  nohup: hiding(`${HOW.background} (nohup)`),
  setsid: hiding(`${HOW.background} (setsid)`),
  disown: hiding(`${HOW.background} (disown)`),
  daemonize: hiding(`${HOW.background} (daemonize)`),
  conhost: hiding(`${HOW.hiddenWindow} (conhost)`),
  screen: wrapper('-S'),
  tmux: wrapper('-s'),
  time: wrapper('-f -o'),
  timeout: wrapper('-k -s', 1),
  gtimeout: wrapper('-k -s', 1),
  nice: wrapper('-n'),
  ionice: wrapper('-c -n'),
  stdbuf: wrapper('-i -o -e'),
  caffeinate: wrapper('-t -w'),
  arch: wrapper('-arch -e'),
  command: wrapper(),
  builtin: wrapper(),
  busybox: wrapper(),
  toybox: wrapper(),
  watch: wrapper('-n'),
  unbuffer: wrapper(),
  winpty: wrapper(),
  wsl: wrapper('-d -u'),
  dotenv: wrapper('-e -f'),
  'cross-env': crossEnv,
  'cross-env-shell': crossEnv,
  call: wrapper(),
  exec,
  env,
  xargs,
  parallel: xargs,
  su,
  find,
  start: startCmd,
  open,
  'xdg-open': open,
}
