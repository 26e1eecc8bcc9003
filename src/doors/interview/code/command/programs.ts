import { HOW } from './how.ts'
import { CMDLETS } from './programs/cmdlets.ts'
import { INTERPRETERS } from './programs/interpreters.ts'
import { LOLBINS } from './programs/lolbins.ts'
import { PACKAGES } from './programs/packages.ts'
import type { Program } from './programs/program.ts'
import { isOutside, runFile } from './programs/run.ts'
import { SHELLS } from './programs/shells.ts'
import { SYSTEM } from './programs/system.ts'
import { TEXT } from './programs/text.ts'
import { TRANSFER } from './programs/transfer.ts'
import { WRAPPERS } from './programs/wrappers.ts'
import type { Call, Session } from './session.ts'
import { EMPTY, isAssembled, type Value } from './value.ts'

const PROGRAMS: ReadonlyMap<string, Program> = new Map(
  [SYSTEM, TEXT, TRANSFER, SHELLS, INTERPRETERS, PACKAGES, WRAPPERS, LOLBINS, CMDLETS].flatMap((table) =>
    Object.entries(table),
  ),
)

/** What only means something else in PowerShell. */
const POWERSHELL_ALIASES: Readonly<Record<string, string>> = {
  start: 'start-process',
  wget: 'iwr',
  curl: 'iwr',
  cat: 'get-content',
  type: 'get-content',
  echo: 'write-output',
  write: 'write-output',
  set: 'set-content',
  sc: 'set-content',
  select: 'select-object',
  where: 'where-object',
  sleep: 'start-sleep',
}

/** Aliases that other programs share their name with when they are given in the other's way. */
const UNIX_STYLE = /^-(?:[a-zA-Z]{2,6}|[LkOoSHX])$|^--[a-z]/

/** Interpreters and fetchers: programs whose name somebody may want to hide. */
const WORTH_HIDING =
  /^(?:curl|wget|bash|sh|zsh|powershell|pwsh|cmd|mshta|rundll32|regsvr32|msiexec|certutil|bitsadmin|iex|iwr|irm|invoke-\w+|python\d?|node|osascript|eval|base64|start-process|wscript|cscript|finger|ssh|nc)$/

/** A program's name as it is looked up: without folder, ending and case. */
export function programName(text: string): string {
  const name = text.slice(Math.max(text.lastIndexOf('/'), text.lastIndexOf('\\')) + 1)
  return name.replace(/\.(?:exe|com|cmd|bat)$/i, '').toLowerCase()
}

/** Programs that are meant by a pattern of file names, as `c?rl` and `i*x` are. */
const PATTERN_NAMES =
  'curl wget bash sh zsh python python3 perl node base64 nc iex iwr irm invoke-expression invoke-webrequest invoke-restmethod start-process powershell mshta cmd rundll32 regsvr32 certutil'.split(
    ' ',
  )

function meantBy(pattern: string): string | undefined {
  if (pattern.length > 40 || !/[a-z0-9]/.test(pattern) || (pattern.match(/\*/g)?.length ?? 0) > 3)
    return undefined
  const expression = pattern
    .replace(/[^\w*?]/g, '\\$&')
    .replace(/\*+/g, '.*')
    .replaceAll('?', '.')
  const whole = new RegExp(`^${expression}$`)
  return PATTERN_NAMES.find((name) => whole.test(name))
}

export const isProgram = (name: string): boolean => PROGRAMS.has(name)

/** Does what a program does, as far as it is known; a program that is not known is a file to run. */
export function runProgram(call: Call, session: Session): Value {
  const written = call.name || programName(call.program.text)
  const name = /[*?]/.test(written) ? (meantBy(written) ?? written) : written
  const known: Call = { ...call, name }
  if (isOutside(call.program) && !call.name && PROGRAMS.has(name)) {
    session.act(
      'run-code',
      known,
      'runs what was decoded as a command',
      [call.program.text],
      call.program.origins,
    )
  }
  if (isOutside(call.program) && !PROGRAMS.has(name)) {
    runFile(known, session, call.program, 'runs what was fetched as a command')
    return EMPTY
  }
  const renamed = session.aliases.get(call.program.text)
  if (renamed && !call.name && renamed.text !== call.program.text) {
    return session.run({ ...call, program: renamed })
  }
  const alias =
    call.language === 'powershell' && !/\.exe$/i.test(call.program.text)
      ? POWERSHELL_ALIASES[name]
      : undefined
  const unix = alias && /^(curl|wget)$/.test(name) && call.args.some((arg) => UNIX_STYLE.test(arg.text))
  const meant = alias && !unix ? alias : name.replace(/^((?:python|pip|ruby|php|perl|node)\d?)[\d.]+$/, '$1')
  const program = PROGRAMS.get(meant)
  if (WORTH_HIDING.test(meant) && (isAssembled(call.program, call.program.text.length) || name !== written)) {
    session.act('run-program', call, `${HOW.assembledName}: ${meant}`, [meant], ['assembled'])
  }
  if (/^[\w.+-]+$/.test(name) && isOwnPath(call.program.text)) runPath(known, session)
  if (program) return program({ ...known, name: meant }, session) ?? outputOf(known)
  if (!isOwnPath(call.program.text)) runPath(known, session)
  return outputOf(known)
}

/** Unknown text that still comes from where the input came. */
const outputOf = ({ input }: Call): Value => ({ ...(input ?? EMPTY), text: '', known: false, joints: [] })

const isOwnPath = (text: string) =>
  /^(?:\.{1,2}|~|\/(?:tmp|var|private|users|home|dev)|[a-z]:|%\w+%|\$\w+|\$env:\w+)[\\/]/i.test(text)

function runPath(call: Call, session: Session) {
  const { text } = call.program
  if (
    /[\\/]/.test(text) ||
    /\.(?:exe|bat|cmd|ps1|sh|msi|vbs|js|scr|hta|command|py)$/i.test(text) ||
    session.content(text)
  ) {
    const language = /\.ps1$/i.test(text)
      ? 'powershell'
      : /\.(?:bat|cmd)$/i.test(text)
        ? 'cmd'
        : /\.(?:sh|command)$/i.test(text)
          ? 'shell'
          : undefined
    runFile(call, session, call.program, 'runs a file', language)
  }
}
