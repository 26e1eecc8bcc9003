import { HOW } from '../command/how.ts'
import type { Call, Evaluate, Session } from '../command/session.ts'
import { changed, EMPTY, joined, literal, unknown, type Value } from '../command/value.ts'
import { parseCmd, type Statement } from './parse.ts'

/** What variables hold on about every Windows: single letters are cut out of them. */
const STANDARD: Readonly<Record<string, string>> = {
  comspec: 'C:\\WINDOWS\\system32\\cmd.exe',
  windir: 'C:\\WINDOWS',
  systemroot: 'C:\\WINDOWS',
  systemdrive: 'C:',
  os: 'Windows_NT',
  public: 'C:\\Users\\Public',
  programfiles: 'C:\\Program Files',
  'programfiles(x86)': 'C:\\Program Files (x86)',
  commonprogramfiles: 'C:\\Program Files\\Common Files',
  programdata: 'C:\\ProgramData',
  allusersprofile: 'C:\\ProgramData',
  pathext: '.COM;.EXE;.BAT;.CMD;.VBS;.VBE;.JS;.JSE;.WSF;.WSH;.MSC',
  processor_architecture: 'AMD64',
  psmodulepath: 'C:\\Program Files\\WindowsPowerShell\\Modules',
}

const SPAN = 240

/** Follows what commands of cmd.exe do, variables filled in where they are known. */
export const evaluateCmd: Evaluate = (text, session, input) => {
  const outputs: Value[] = []
  let last: Value = EMPTY
  for (const statement of parseCmd(text)) {
    if (!session.step()) break
    if (!statement.piped) outputs.push(last)
    last = run(statement, session, statement.piped ? last : input)
  }
  return joined([...outputs.slice(-64), last])
}

function run(statement: Statement, session: Session, input: Value | undefined): Value {
  let { text } = statement
  for (let wrapped = 0; wrapped < 8; wrapped++) {
    text = text.replace(/^[@\s]+/, '')
    const rest = conditional(text)
    if (rest === undefined) break
    text = rest
  }
  if (text === '' || /^(?:rem\b|:)/i.test(text)) return EMPTY
  if (/^for\s/i.test(text)) return loop({ ...statement, text }, session, input)
  if (/^set\s/i.test(text)) return set(text, session, input)
  const inner = commandOfCmd(text)
  if (inner) {
    const span = { at: statement.at, end: statement.at + Math.min(statement.text.length, SPAN) }
    return session.evaluate(inner.delayed ? inner.text.replaceAll('!', '%') : inner.text, 'cmd', span, input)
  }
  const fields = wordsOf(text, session)
  const [program] = fields.words
  if (!program) return EMPTY
  const span = { at: statement.at, end: statement.at + Math.min(statement.text.length, SPAN) }
  if (/[&|]/.test(program.text) || (program.joints.length > 0 && /\s/.test(program.text))) {
    return session.evaluate(fields.words.map((word) => word.text).join(' '), 'cmd', span, input)
  }
  const args = /^start$/i.test(program.text) && fields.title ? fields.words.slice(2) : fields.words.slice(1)
  const call: Call = { name: '', program, args, input: fields.from ?? input, ...span, language: 'cmd' }
  const output = session.run(call)
  return redirect(output, fields.to, call, session)
}

/** What stands behind `cmd /c`, its outer quotes taken off as cmd does. */
function commandOfCmd(text: string): { text: string; delayed: boolean } | undefined {
  const head =
    /^"?(?:[a-z]:\\[\w\\ ]{1,60}\\|%comspec%|%\w+%\\[\w\\]{1,40}\\)?(?:cmd(?:\.exe)?)?"?((?:\s+\/(?:[ckr](?![a-z])|[a-z](?::\w+)?))+)/i.exec(
      text,
    )
  if (!head || !/^"?(?:\S*cmd|%comspec%)/i.test(text) || !/\/[ckr]\s*$/i.test(head[1] as string))
    return undefined
  const rest = text
    .slice(head[0].length)
    .trim()
    .replace(/\^([&|<>^])/g, '$1')
  const stripped = rest.startsWith('"') ? rest.slice(1).replace(/"(?=[^"]*$)/, '') : rest
  return {
    text: rest.indexOf('"', 1) === rest.length - 1 || /[&|<>()@^\s]/.test(rest) ? stripped : rest,
    delayed: /\/v/i.test(head[1] as string),
  }
}

function redirect(output: Value, to: string | undefined, call: Call, session: Session): Value {
  if (to === undefined || /^&\d$/.test(to)) return output
  if (/^nul:?$/i.test(to)) session.act('hide', call, `${HOW.silenced} (>nul)`)
  else {
    session.store(to, output)
    session.act('write-file', call, '>', [to], output.origins)
  }
  return EMPTY
}

/** What stands behind `if …` or `else`; undefined when it is neither. */
function conditional(text: string): string | undefined {
  const other = /^else\b\s*(?=\S)/i.exec(text)
  if (other) return text.slice(other[0].length)
  const head = /^if\s+(?:\/i\s+)?(?:not\s+)?/i.exec(text)
  if (!head) return undefined
  const rest = text.slice(head[0].length)
  const test =
    /^(?:exist|defined|errorlevel|cmdextversion)\s+(?:"[^"]*"|\S+)\s*/i.exec(rest) ??
    /^(?:"[^"]*"|[^\s=]+)\s*(?:==|\b(?:equ|neq|lss|leq|gtr|geq)\b)\s*(?:"[^"]*"|\S+)\s*/i.exec(rest)
  return test ? rest.slice(test[0].length) : ''
}

/** `for /f … %i in ('command') do …`: the variable is what the command writes. */
function loop(statement: Statement, session: Session, input: Value | undefined): Value {
  const { text } = statement
  const head = /\sin\s*\(/i.exec(text)
  if (!head) return EMPTY
  const name = /%%?~?(\w)\s*$/.exec(text.slice(Math.max(0, head.index - 12), head.index + 1))?.[1]
  const body = /\)\s*do\s+/i.exec(text.slice(head.index))
  if (!body) return EMPTY
  const source = text.slice(head.index + head[0].length, head.index + body.index).trim()
  const rest = text.slice(head.index + body.index + body[0].length)
  const span = { at: statement.at, end: statement.at + Math.min(text.length, SPAN) }
  const command = /^(['`])(.*)\1$/s.exec(source)?.[2]
  const isFile = /^for\s+\/f\b/i.test(text)
  const found = command
    ? session.evaluate(command.replace(/\^([|&<>])/g, '$1'), 'cmd', span)
    : isFile && !/^["']/.test(source)
      ? (session.content(source) ?? unknown(source, 'file'))
      : literal(source.replace(/^["']|["']$/g, ''))
  if (name) session.variables.set(`%${name.toLowerCase()}`, found)
  return run({ ...statement, text: rest }, session, input)
}

function set(text: string, session: Session, input: Value | undefined): Value {
  const { value: line } = filled(text.replace(/^set\s+/i, ''), session)
  const assignment = /^"?(?:\/([ap])\s+)?"?([^="\s][^="]{0,100}?)\s?=(.*)$/is.exec(line.text)
  if (!assignment) return EMPTY
  const [, mode, name, value] = assignment
  const clean = (value as string).replace(/"\s*$/, '')
  const key = (name as string).toLowerCase()
  if (mode?.toLowerCase() === 'p') session.variables.set(key, input ?? unknown(`%${name}%`))
  else session.variables.set(key, changed(line, clean))
  return EMPTY
}

/** A value with variables and carets resolved. */
function filled(text: string, session: Session): { value: Value } {
  const pieces: Value[] = []
  const token =
    /%%?~?([a-z])(?![\w%:])|[%!]([\w()#$@. -]{1,64})(?::([^%!\n]{1,64}))?[%!]|\^([\s\S])|%[*\d]|[^%!^]+|[%!^]/gi
  for (let match = token.exec(text); match && pieces.length < 8_192; match = token.exec(text)) {
    const [whole, letter, name, modifier, escaped] = match
    if (escaped !== undefined) pieces.push(literal(escaped))
    else if (letter) pieces.push(session.variables.get(`%${letter.toLowerCase()}`) ?? literal(whole))
    else if (name) pieces.push(variable(name, modifier, whole, session))
    else if (/^%[*\d]$/.test(whole)) pieces.push(unknown(whole, 'caller'))
    else pieces.push(literal(whole))
  }
  return { value: joined(pieces) }
}

function variable(name: string, modifier: string | undefined, written: string, session: Session): Value {
  const key = name.toLowerCase()
  const own = session.variables.get(key)
  const standard = STANDARD[key]
  const value = own ?? (standard && modifier ? literal(standard) : unknown(written, 'unknown'))
  if (!modifier || !value.known) return value
  const cut = /^~(-?\d{1,4})?(?:,(-?\d{1,4}))?$/.exec(modifier)
  if (cut) {
    const from = Number(cut[1] ?? 0)
    const start = from < 0 ? Math.max(0, value.text.length + from) : from
    const length = cut[2] === undefined ? undefined : Number(cut[2])
    const end = length === undefined ? undefined : length < 0 ? value.text.length + length : start + length
    return changed(value, value.text.slice(start, end), 'assembled')
  }
  const replaced = /^(\*?)([^=]{1,60})=(.*)$/.exec(modifier)
  if (!replaced) return value
  const search = (replaced[2] as string).toLowerCase()
  const parts = value.text.split(search)
  return changed(value, parts.join(replaced[3] ?? ''), 'assembled')
}

interface Fields {
  words: Value[]
  from: Value | undefined
  to: string | undefined
  /** Whether the second word is quoted: the window title of `start`. */
  title: boolean
}

/** The words of a statement, quotes taken off, redirections apart. */
function wordsOf(text: string, session: Session): Fields {
  const fields: Fields = { words: [], from: undefined, to: undefined, title: false }
  const token = /((?:"[^"]*"?|\^[\s\S]|[^\s"^<>])+)|(\d?)(>>?|<)\s*((?:"[^"]*"?|\^[\s\S]|[^\s"^<>])*)|\s+/g
  for (let match = token.exec(text); match && fields.words.length < 4_096; match = token.exec(text)) {
    const [, word, descriptor, operator, target] = match
    if (operator) {
      const path = filled((target as string).replaceAll('"', ''), session).value
      if (operator === '<') fields.from = session.content(path.text) ?? unknown(path.text, 'file')
      else if (descriptor !== '2') fields.to = path.text
    } else if (word) {
      if (fields.words.length === 1) fields.title = word.startsWith('"')
      fields.words.push(unquoted(word, session))
    }
  }
  return fields
}

function unquoted(word: string, session: Session): Value {
  const parts = word.split('"')
  return joined(
    parts.map((part, at) =>
      at % 2 === 1 && !/[%!]/.test(part) ? literal(part) : filled(part, session).value,
    ),
  )
}
