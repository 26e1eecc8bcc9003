import type { Language } from '../../../act.ts'
import { evaluateAppleScript } from '../applescript.ts'
import { HOW } from '../how.ts'
import type { Call, Session } from '../session.ts'
import { EMPTY, fetched, type Value } from '../value.ts'
import { isAddress } from './addresses.ts'
import type { Program, Programs } from './program.ts'
import { isOutside, runFile, runForeign } from './run.ts'

/** How an interpreter is asked to run a text, and which of its options take a value. */
interface Interpreter {
  language: Language | undefined
  code: RegExp
  valued: RegExp
}

const PYTHON: Interpreter = { language: 'python', code: /^-[bBdEiIOqsSuvx]*c$/, valued: /^-[WX]$/ }
const NODE: Interpreter = {
  language: 'javascript',
  code: /^(-e|-p|-pe|--eval|--print|eval)$/,
  valued: /^(-C|--conditions|--env-file|--inspect-port)$/,
}
const PERL: Interpreter = { language: undefined, code: /^-[a-zA-Z0-9]*[eE]$/, valued: /^-I$/ }
const RUBY: Interpreter = { language: undefined, code: /^-[a-zA-Z]*e$/, valued: /^-[rI]$/ }
const PHP: Interpreter = { language: undefined, code: /^-r$/, valued: /^-[dc]$/ }

const interpreter =
  ({ language, code, valued }: Interpreter): Program =>
  (call, session) => {
    const { args } = call
    for (let at = 0; at < args.length; at++) {
      const arg = args[at] as Value
      const next = args[at + 1]
      if (code.test(arg.text)) {
        if (next) runCode(call, session, next, args.slice(at + 2), language)
        return EMPTY
      }
      const attached = language === 'python' ? /^-c(.+)$/s.exec(arg.text)?.[1] : undefined
      if (attached) {
        runCode(call, session, { ...arg, text: attached }, args.slice(at + 1), language)
        return EMPTY
      }
      if (arg.text === '-m' && language === 'python') {
        if (next) runModule(call, session, next, args.slice(at + 2))
        return EMPTY
      }
      if (
        /^(-r|--require|--import|--loader|--experimental-loader)$/.test(arg.text) &&
        language === 'javascript'
      ) {
        if (next) session.handOver(call, 'module', next.text, 'javascript')
        at++
      } else if (valued.test(arg.text)) at++
      else if (arg.text === '-') break
      else if (!arg.text.startsWith('-')) {
        if (language === 'javascript' && /^(run|test|x|watch|inspect)$/.test(arg.text)) continue
        runFile(call, session, arg, `${call.name} runs a file`, language)
        return EMPTY
      }
    }
    if (call.input) runForeign(call, session, call.input, language, `… | ${call.name}`)
    return EMPTY
  }

export const node: Program = interpreter(NODE)

const FETCHES =
  /\b(?:curl|wget)\b|urlopen|urllib|requests\.get|http\.get|https\.get|httpx|LWP::Simple|\bget\s*\(\s*['"]{0,2}(?:https?|ftp):|Net::HTTP|open-uri|file_get_contents\s*\(\s*['"]http|URI\.open|\bfetch\s*\(|curl_exec/i
const RUNS =
  /\b(?:exec|eval|system|compile|spawn|popen|Function|require_string|instance_eval)\b|\bos\.system|subprocess|child_process|`/i

/** Calls that run what they are given; `compile` of regular expressions and the like are not among them. */
const RUNS_GIVEN =
  /(?<![\w])(?:exec\w*|eval|system|popen\w*|spawn\w*|Function|instance_eval|run|call|check_call|check_output)\s*\(/
/** Of those, the ones that take text: not a method `.exec` of patterns. */
const RUNS_TEXT = /(?<![\w.])(?:exec|eval|Function|instance_eval)\s*\(/
const LOADS =
  /(?<![\w.])(?:require|import|load|do|include(?:_once)?|require_once|dofile|loadfile|(?:runpy\.)?run_path|execfile)\s*\(?\s*['"]([^'"\n]{1,300})['"]/g
const TEXTS = /['"]([^'"\n]{1,300})['"]/g
const FROM_INPUT = /\bstdin\b|\binput\s*\(|php:\/\/input|readFileSync\s*\(\s*0\b|\bARGF\b|<>/i
const TEXTS_READ = 64

/** What the command fetched before and now has code run: by its path, as an argument, or from standard input. */
function fetchedBefore(
  call: Call,
  session: Session,
  code: string,
  args: readonly Value[],
): Value | undefined {
  const texts = function* (pattern: RegExp) {
    let read = 0
    for (const [, text = ''] of code.matchAll(pattern)) if (read++ < TEXTS_READ) yield text
  }
  const loaded = [...texts(LOADS)]
  const named = RUNS_GIVEN.test(code) ? [...texts(TEXTS), ...args.map((arg) => arg.text)] : []
  for (const path of [...loaded, ...named]) {
    const content = session.content(path)
    if (content && isOutside(content)) return content
  }
  const { input } = call
  return input && isOutside(input) && RUNS_TEXT.test(code) && FROM_INPUT.test(code) ? input : undefined
}

/** Code of a language that nobody here reads is asked for its two ends alone: fetching and running. */
function runCode(
  call: Call,
  session: Session,
  code: Value,
  args: readonly Value[],
  language: Language | undefined,
) {
  runForeign(call, session, code, language, `${call.name} -c`)
  const given = fetchedBefore(call, session, code.text, args)
  if (given) {
    const how = given.origins.has('file') ? HOW.clone : `${HOW.roundabout}: ${call.name}`
    session.act('run-code', call, how, [...given.from], given.origins)
  }
  if (
    /socket|fsockopen/i.test(code.text) &&
    /\/bin\/(?:ba|z|da)?sh|cmd\.exe|pty\.spawn|powershell/i.test(code.text)
  ) {
    session.act('run-code', call, HOW.reverseShell, code.text.match(/\d{1,3}(?:\.\d{1,3}){3}/g) ?? [], [
      'network',
    ])
  }
  if (/b64decode|base64|fromhex|decode64|unpack\s*\(|rot13/i.test(code.text) && RUNS.test(code.text)) {
    session.act('run-code', call, `${call.name}: text that was decoded`, [code.text], ['decoded'])
  }
  const opened = /exec\s*\(\s*open\s*\(\s*[rbu]?['"]([^'"]{1,300})/.exec(code.text)?.[1]
  if (opened) session.act('run-program', call, `${call.name} runs a file`, [opened], ['file'])
  if (!FETCHES.test(code.text)) return
  const addresses = code.text.match(/(?:https?|ftp):\/\/[^\s'"()<>`]{3,500}/gi) ?? []
  session.act('download', call, call.name, addresses)
  if (RUNS.test(code.text))
    session.act('run-code', call, `${call.name}: text that was fetched`, addresses, ['network'])
}

function runModule(call: Call, session: Session, name: Value, args: readonly Value[]) {
  if (/^(pip|ensurepip)$/.test(name.text)) {
    session.run({ ...call, name: 'pip', args })
    return
  }
  session.handOver(call, 'module', name.text, 'python')
}

const osascript: Program = (call, session) => {
  const { args } = call
  const lines: Value[] = []
  let javascript = false
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] as Value
    if (arg.text === '-l') javascript = /javascript/i.test(args[++at]?.text ?? '')
    else if (arg.text === '-e') {
      const line = args[++at]
      if (line) lines.push(line)
    } else if (arg.text === '-') break
    else if (!arg.text.startsWith('-')) {
      if (lines.length > 0) lines.push(arg)
      else {
        runFile(call, session, arg, 'osascript runs a file', javascript ? 'javascript' : 'applescript')
        return EMPTY
      }
    }
  }
  if (lines.length === 0) {
    if (!call.input) return EMPTY
    runForeign(call, session, call.input, 'applescript', '… | osascript')
    lines.push(call.input)
  }
  const outside = lines.find(isOutside)
  if (outside) {
    session.act('run-code', call, 'osascript', [...outside.from], outside.origins)
    return EMPTY
  }
  const text = lines.map((line) => line.text).join('\n')
  if (javascript) {
    session.handOver(call, 'code', text, 'javascript')
    return EMPTY
  }
  return evaluateAppleScript(text, call, session)
}

/** `wscript`, `cscript`: a script file, often one that was just fetched. */
const scriptHost: Program = (call, session) => {
  const file = call.args.find((arg) => !arg.text.startsWith('/'))
  if (!file) return EMPTY
  if (isAddress(file.text)) session.act('run-code', call, call.name, [file.text], ['network'])
  const language = /\.(vbs|vbe)$/i.test(file.text)
    ? 'vbscript'
    : /\.(js|jse)$/i.test(file.text)
      ? 'javascript'
      : undefined
  runFile(call, session, file, `${call.name} runs a file`, language)
  return EMPTY
}

const deno: Program = (call, session) => {
  const at = call.args.findIndex((arg) => !arg.text.startsWith('-'))
  const verb = call.args[at]?.text
  if (verb === 'eval') return node({ ...call, args: call.args.slice(at) }, session)
  const target = call.args
    .slice(verb === 'run' || verb === 'install' ? at + 1 : at)
    .find((arg) => !arg.text.startsWith('-'))
  if (!target) return EMPTY
  if (isAddress(target.text))
    session.act('run-code', call, `deno ${verb}`, [target.text], fetched('').origins)
  else if (verb === 'run') runFile(call, session, target, 'deno runs a file', 'javascript')
  return EMPTY
}

const java: Program = (call, session) => {
  const at = call.args.findIndex((arg) => arg.text === '-jar')
  const file = call.args[at + 1]
  if (at >= 0 && file) runFile(call, session, file, 'java -jar')
  return EMPTY
}

/** `awk 'BEGIN { system("…") }'` runs commands; everything else about it is a filter's. */
const awk: Program = (call, session) => {
  const script = call.args.find((arg) => /\bsystem\s*\(|\|\s*getline/.test(arg.text))
  const command = script && /\bsystem\s*\(\s*"((?:[^"\\]|\\.){1,4000})"/.exec(script.text)?.[1]
  if (command) session.evaluate(command.replace(/\\(.)/g, '$1'), 'shell', call)
  return undefined
}

export const INTERPRETERS: Programs = {
  java,
  awk,
  gawk: awk,
  mawk: awk,
  lua: interpreter(RUBY),
  python: interpreter(PYTHON),
  python2: interpreter(PYTHON),
  python3: interpreter(PYTHON),
  py: interpreter(PYTHON),
  pythonw: interpreter(PYTHON),
  pypy3: interpreter(PYTHON),
  node,
  nodejs: node,
  nodemon: node,
  tsx: node,
  'ts-node': node,
  perl: interpreter(PERL),
  ruby: interpreter(RUBY),
  php: interpreter(PHP),
  osascript,
  wscript: scriptHost,
  cscript: scriptHost,
  deno,
}
