import { HOW } from '../how.ts'
import type { Call, Session } from '../session.ts'
import { EMPTY, fetched, unknown, type Value } from '../value.ts'
import { optionsOf, type Program, type Programs, words } from './program.ts'

const NONE = words('')
const plain = (call: Call) => optionsOf(call.args, NONE).rest
const line = (call: Call) => call.args.map((arg) => arg.text).join(' ')

/** An act that needs no more than words in the arguments to be recognised. */
const when =
  (test: RegExp, act: (call: Call, session: Session) => void): Program =>
  (call, session) => {
    if (test.test(line(call))) act(call, session)
    return undefined
  }

const chmod: Program = (call, session) => {
  const [mode, ...files] = plain(call).length > 0 ? plain(call) : call.args
  const runnable =
    /x|[1357]/.test(mode?.text ?? '') || call.args.some((arg) => /^[ugoa]*\+\w*x/.test(arg.text))
  if (runnable)
    session.act(
      'make-executable',
      call,
      'chmod',
      files.map((file) => file.text),
      ['file'],
    )
  return EMPTY
}

const remove: Program = (call, session) => {
  const files = plain(call).filter((arg) => !/^\/[a-z]$/i.test(arg.text))
  session.act(
    'delete-file',
    call,
    call.name,
    files.map((file) => file.text),
    ['file'],
  )
  return EMPTY
}

const copy: Program = (call, session) => {
  const files = plain(call)
  const [from, to] = [files.at(-2), files.at(-1)]
  const content = from && session.content(from.text)
  if (content && to) session.store(to.text, content)
  return EMPTY
}

const xattr = when(/(^|\s)(-\w*[dc]\w*)(\s|$)|com\.apple\.quarantine/, (call, session) => {
  session.act(
    'disable-protection',
    call,
    HOW.quarantine,
    plain(call).map((arg) => arg.text),
    ['file'],
  )
})

const spctl = when(/--(master|global)-disable|--add|--disable/, (call, session) => {
  session.act('disable-protection', call, HOW.gatekeeper)
})

const defaults = when(/LSQuarantine|GKAutoRearm/, (call, session) => {
  session.act('disable-protection', call, HOW.gatekeeper)
})

const csrutil = when(/disable/, (call, session) => session.act('disable-protection', call, 'csrutil disable'))

const setenforce = when(/^(0|permissive)$/i, (call, session) =>
  session.act('disable-protection', call, 'setenforce 0'),
)

const history = when(/^-\w*c/, (call, session) => session.act('hide', call, HOW.history))

const set = when(/^\+o history/, (call, session) => session.act('hide', call, HOW.history))

const unset = when(/\bHISTFILE\b/, (call, session) => session.act('hide', call, HOW.history))

const crontab: Program = (call, session) => {
  const options = optionsOf(call.args, words('-u'))
  if (options.has('-l', '-e', '-r') && !call.input) return unknown('', 'file')
  if (call.input || options.rest.length > 0)
    session.act('persist', call, 'crontab', [call.input?.text ?? ''], call.input?.origins)
  for (const line of call.input?.text.split('\n').slice(0, 32) ?? []) {
    const job = /^\s*(?:@\w+|(?:[\d*/,-]{1,20}\s{1,8}){5})\s*(\S.*)$/.exec(line)?.[1]
    if (job) session.evaluate(job, 'shell', call)
  }
  return EMPTY
}

const launchctl = when(/^(load|bootstrap|submit|enable)\b/, (call, session) =>
  session.act('persist', call, 'launchctl', [plain(call).at(-1)?.text ?? '']),
)

const systemctl = when(/\benable\b/, (call, session) =>
  session.act('persist', call, 'systemctl enable', [plain(call).at(-1)?.text ?? '']),
)

const schtasks = when(/\/create/i, (call, session) => {
  const at = call.args.findIndex((arg) => /^\/tr$/i.test(arg.text))
  const task = call.args[at + 1]
  session.act('persist', call, 'schtasks /create', task ? [task.text] : [])
  if (task) session.evaluate(task.text, 'cmd', call)
})

const reg = when(/^add\b/i, (call, session) => {
  const key = call.args[1]?.text ?? ''
  const at = call.args.findIndex((arg) => /^\/d$/i.test(arg.text))
  const data = call.args[at + 1]?.text ?? ''
  if (/\\(Run|RunOnce|RunServices|Winlogon|Policies\\Explorer\\Run)(\\|$)/i.test(key)) {
    session.act('persist', call, 'reg add … Run', [key, data])
    if (data) session.evaluate(data, 'cmd', call)
  }
  if (/Windows Defender|\\AMSI|EnableLUA|SmartScreen/i.test(line(call))) {
    session.act('disable-protection', call, HOW.scanner, [key])
  }
})

const preferences = when(/-(Disable\w+|Exclusion\w+)/i, (call, session) =>
  session.act('disable-protection', call, HOW.scanner, [line(call)]),
)

const netsh = when(/advfirewall.*(off|disable)|firewall.*disable/i, (call, session) =>
  session.act('disable-protection', call, 'switches off the firewall'),
)

const registered: Program = (call, session) => {
  const at = line(call)
  if (/\\(Run|RunOnce)\b/i.test(at)) session.act('persist', call, call.name, [at])
  if (/Windows Defender|AMSI/i.test(at)) session.act('disable-protection', call, HOW.scanner, [at])
  return undefined
}

const executionPolicy = when(/bypass|unrestricted/i, (call, session) =>
  session.act('disable-protection', call, `${HOW.policy} bypass`),
)

const security: Program = (call, session) => {
  if (/^(dump-keychain|find-(generic|internet)-password|export)/.test(line(call))) {
    session.act('read-secret', call, 'security', [line(call)])
    return { ...fetched(''), origins: new Set(['secret'] as const) }
  }
  if (/^unlock-keychain\b.*-p/.test(line(call))) session.act('read-secret', call, 'security', [line(call)])
  return undefined
}

const read: Program = (call, session) => {
  const options = optionsOf(call.args, words('-p -t -n -d -u -a'))
  const prompt = options.value('-p')?.text ?? ''
  const secret = options.has('-s')
  const value: Value = {
    ...fetched(''),
    text: call.input?.text ?? '',
    known: call.input?.known ?? false,
    from: call.input?.from ?? [],
    origins: secret ? new Set(['password'] as const) : (call.input?.origins ?? new Set(['unknown'] as const)),
  }
  if (secret) session.act('ask-password', call, 'read -s', [prompt])
  for (const name of options.rest) session.variables.set(name.text, value)
  return EMPTY
}

const environment: Program = (call, session) => {
  session.act('read-environment', call, call.name)
  return { ...fetched(''), origins: new Set(['environment'] as const) }
}

const machine: Program = () => ({ ...fetched(''), origins: new Set(['machine'] as const) })

const shot: Program = (call, session) => {
  session.act('capture-screen', call, call.name)
  return EMPTY
}

const cd: Program = (call, session) => {
  const folder = call.args.find((arg) => !/^\/d$|^-./i.test(arg.text))
  if (folder) session.enter(folder.known ? folder.text : folder.text.replace(/^\/+/, ''))
  return EMPTY
}

const back: Program = (_, session) => {
  session.enter('-')
  return EMPTY
}

/** `export NAME=value`, `declare -x NAME=value`. */
const assign: Program = (call, session) => {
  for (const arg of call.args) {
    const equals = arg.text.indexOf('=')
    if (equals <= 0) continue
    const name = arg.text.slice(0, equals).replace(/\+$/, '')
    if (/^HIST(FILE|SIZE|CONTROL)$/.test(name) && /^(\/dev\/null|0|)$/.test(arg.text.slice(equals + 1))) {
      session.act('hide', call, HOW.history)
    }
    session.variables.set(name, { ...arg, text: arg.text.slice(equals + 1), joints: [] })
  }
  return EMPTY
}

/** `alias name=command` of the shell, `alias name command` of fish. */
const alias: Program = (call, session) => {
  for (const arg of call.args) {
    const found = /^([\w.-]{1,60})=([\w./-]{1,200})$/.exec(arg.text)
    if (found) session.alias(found[1] as string, { ...arg, text: found[2] as string })
  }
  return EMPTY
}

/** A pipe with a name: what reads from it and what writes to it are wired together. */
const namedPipe: Program = (call, session) => {
  for (const path of plain(call)) session.store(path.text, fetched(''))
  return EMPTY
}

/** Unpacks an archive: what it held may run later. */
const unpack: Program = (call, session) => {
  const archive = call.args.map((arg) => session.content(arg.text)).find((content) => content) ?? call.input
  if (archive?.origins.has('network')) session.unpack({ ...archive, text: '', known: false })
  return {
    ...fetched(''),
    origins: archive?.origins ?? new Set(['file'] as const),
    from: archive?.from ?? [],
  }
}

const tar: Program = (call, session) =>
  /x|--extract/.test(call.args[0]?.text ?? '') || call.args.some((arg) => /^-\w*x|^--extract/.test(arg.text))
    ? unpack(call, session)
    : undefined

const mount: Program = (call, session) =>
  call.args[0]?.text === 'attach' ? unpack(call, session) : undefined

/** `which curl`, `command -v curl`: the path of a program. */
const which: Program = (call) => plain(call).at(-1)

const nothing: Program = () => EMPTY

export const SYSTEM: Programs = {
  chmod,
  rm: remove,
  del: remove,
  erase: remove,
  unlink: remove,
  shred: remove,
  'remove-item': remove,
  cp: copy,
  mv: copy,
  copy,
  move: copy,
  ren: copy,
  'copy-item': copy,
  'move-item': copy,
  'rename-item': copy,
  xattr,
  spctl,
  defaults,
  csrutil,
  setenforce,
  history,
  set,
  unset,
  crontab,
  launchctl,
  systemctl,
  schtasks,
  'register-scheduledtask': (call, session) => {
    session.act('persist', call, call.name, [line(call)])
    return undefined
  },
  reg,
  'set-mppreference': preferences,
  'add-mppreference': preferences,
  netsh,
  'set-itemproperty': registered,
  'new-itemproperty': registered,
  'set-executionpolicy': executionPolicy,
  security,
  read,
  env: environment,
  printenv: environment,
  hostname: machine,
  whoami: machine,
  uname: machine,
  systeminfo: machine,
  ipconfig: machine,
  ifconfig: machine,
  screencapture: shot,
  scrot: shot,
  cd,
  pushd: cd,
  'push-location': cd,
  popd: back,
  'pop-location': back,
  chdir: cd,
  'set-location': cd,
  export: assign,
  declare: assign,
  local: assign,
  typeset: assign,
  readonly: assign,
  which,
  alias,
  mkfifo: namedPipe,
  unzip: unpack,
  '7z': unpack,
  '7za': unpack,
  unrar: unpack,
  expand: unpack,
  'expand-archive': unpack,
  tar,
  bsdtar: tar,
  hdiutil: mount,
  ditto: unpack,
  test: nothing,
  '[': nothing,
  '[[': nothing,
  true: nothing,
  false: nothing,
  ':': nothing,
  exit: nothing,
  return: nothing,
  sleep: nothing,
  wait: nothing,
}
