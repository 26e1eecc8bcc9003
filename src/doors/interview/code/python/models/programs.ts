import { allTexts, carried, union } from '../fold.ts'
import { runCode } from '../run/inner-code.ts'
import { FOREIGN, from, originsOf, textsOf, UNKNOWN, type Value } from '../value.ts'
import { codeWordOf, giveInput } from './interpreters.ts'
import type { Call, Model, Models } from './model.ts'

const quoted = (word: string) =>
  /^[\w@%+=:,./~-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`

/** The command lines that a text or list of words may be; unknown pieces as `…`. */
function linesOf(value: Value | undefined): string[] {
  if (value?.items) return [value.items.map((item) => quoted(textsOf(item)[0] ?? '…')).join(' ')]
  return allTexts([value])
}

const shellOf = (line: string, isList: boolean): 'sh' | 'powershell' | 'cmd' =>
  !isList && /%[A-Za-z_]+%|^\s*(?:start|cmd|reg|schtasks|taskkill|mshta|certutil)\b|\\\w+\\/i.test(line)
    ? 'cmd'
    : 'sh'

function start(call: Call, program: Value | undefined): void {
  const { at, on, name } = call
  const lines = linesOf(program)
  let origins = originsOf(program)
  const first = program?.items?.[0]
  for (const path of [...lines, ...allTexts([first])]) {
    const written = on.written.get(path) ?? on.written.get(path.split(' ', 1)[0] ?? '')
    if (written !== undefined) origins |= written
  }
  on.sightings.note('run-program', at, {
    how: `${name}(…)`,
    values: lines,
    origins: origins || from('unknown'),
  })
  const given = codeWordOf(program)
  if (given?.language === 'python') {
    runCode(on, given.code, at, 'python -c')
    return
  }
  if (given && originsOf(given.code) & FOREIGN)
    on.sightings.note('run-code', at, {
      how: `${name}(…)`,
      values: allTexts([given.code]),
      origins: originsOf(given.code),
    })
  for (const line of lines) on.sightings.command(at, line, shellOf(line, program?.items !== undefined))
}

const NO_WINDOW = 0x08000000
const DETACHED = 0x8
const HIDDEN_FLAGS = /CREATE_NO_WINDOW|DETACHED_PROCESS|SW_HIDE/

function hides({ keywords, at, on, name }: Call): void {
  const flags = keywords.get('creationflags')
  const number = flags?.number ?? 0
  const hidden = HIDDEN_FLAGS.test(namesIn(flags)) || (number & NO_WINDOW) !== 0 || (number & DETACHED) !== 0
  const window = keywords.has('startupinfo')
  const quiet = ['stdout', 'stderr'].every((key) => /DEVNULL|devnull/.test(namesIn(keywords.get(key))))
  const detached =
    keywords.get('start_new_session')?.number === 1 ||
    /setsid|setpgrp/.test(namesIn(keywords.get('preexec_fn')))
  if (hidden || window || (quiet && detached))
    on.sightings.note('hide', at, {
      how: `${name}(…) without a window`,
      values: [],
      origins: from('literal'),
    })
}

function namesIn(value: Value | undefined): string {
  if (!value) return ''
  return [value.name ?? '', value.text ?? '', ...(value.others ?? []).map(({ name }) => name ?? '')].join(' ')
}

const program: Model = (call) => {
  const { args, keywords } = call
  const command = args[0] ?? keywords.get('args') ?? keywords.get('cmd')
  start(call, command)
  hides(call)
  giveInput(call, command, keywords.get('input'))
  return { origins: from('unknown'), name: `${call.name}()`, made: command ? [command] : [] }
}

/** `os.execl(path, arg0, arg1 …)`: the words are arguments of their own. */
const words =
  (skipped: number): Model =>
  (call) => {
    const { args } = call
    const list = args[skipped + 1]?.items ?? args.slice(skipped + 1)
    const [path, ...rest] = [args[skipped] ?? UNKNOWN, ...list.slice(1)]
    start(call, { origins: union(args), items: [path, ...rest] })
    return UNKNOWN
  }

const pip: Model = ({ name, args, at, on }) => {
  const list = args[0]?.items?.flatMap((item) => textsOf(item)) ?? []
  if (list[0] === 'install' || list.length === 0)
    on.sightings.note('install-package', at, {
      how: `${name}(…)`,
      values: list.slice(1).filter((word) => !word.startsWith('-')),
      origins: union(args),
    })
  return UNKNOWN
}

/** Starting other programs. */
export const PROGRAMS: Models = {
  exact: {
    'os.system': program,
    'os.popen': program,
    'os.popen2': program,
    'os.popen3': program,
    'os.startfile': program,
    'platform.popen': program,
    'commands.getoutput': program,
    'commands.getstatusoutput': program,
    'pty.spawn': program,
    'posix.system': program,
    'nt.system': program,
    'pexpect.spawn': program,
    'asyncio.create_subprocess_shell': program,
    'asyncio.create_subprocess_exec': (call) => {
      const command = { origins: union(call.args), items: call.args }
      start(call, command)
      hides(call)
      return { origins: from('unknown'), name: `${call.name}()`, made: [command] }
    },
    'distutils.spawn.spawn': program,
    'pip.main': pip,
    'pip._internal.main': pip,
    'pip._internal.cli.main.main': pip,
    'webbrowser.open': ({ args, at, on }) => {
      const origins = union(args)
      on.sightings.note('run-program', at, {
        how: 'webbrowser.open(…)',
        values: allTexts(args.slice(0, 1)),
        origins,
      })
      return UNKNOWN
    },
  },
  patterns: [
    [/^subprocess\.(?:run|call|check_call|check_output|Popen|getoutput|getstatusoutput)$/, program],
    [/^os\.exec[lv]p?e?$/, words(0)],
    [/^os\.spawn[lv]p?e?$/, words(1)],
    [/^os\.posix_spawnp?$/, words(0)],
    [
      /^ctypes\..*\.(?:ShellExecute[AW]|WinExec|CreateProcess[AW])$/,
      (call) => {
        for (const arg of call.args) if (arg.text && arg.text.length > 4) start(call, arg)
        return UNKNOWN
      },
    ],
    [/^win32com\.client\.Dispatch\(\)\.(?:Run|Exec|ShellExecute)$/, program],
    [
      /^(?:subprocess\.Popen|asyncio\.create_subprocess_\w+|os\.popen)\(\)\.(?:stdin\.write(?:lines)?|communicate|write(?:lines)?)$/,
      (call) => {
        giveInput(call, call.receiver.made?.[0], call.args[0] ?? call.keywords.get('input'))
        return { ...carried([call.receiver]), others: call.receiver.made ?? [] }
      },
    ],
    [
      /^subprocess\.\w+\(\)\.read$|^subprocess\.\w+\(\)\.stdout\.\w+$|^os\.popen\(\)\.\w+$/,
      ({ receiver }) => ({ ...carried([receiver]), others: receiver.made ?? [] }),
    ],
  ],
}
