import { HOW } from './how.ts'
import type { Call, Session } from './session.ts'
import { EMPTY, joined, type Value } from './value.ts'

const ESCAPES: Record<string, string> = { n: '\n', t: '\t', r: '\r' }

/** What `do shell script` of AppleScript hands to a shell, and whose password it asks for. */
export function evaluateAppleScript(text: string, call: Call, session: Session): Value {
  if (/display dialog/i.test(text) && /hidden answer|default answer ""[^\n]{0,200}password/i.test(text)) {
    session.act('ask-password', call, 'display dialog with hidden answer')
    return { text: '', known: false, origins: new Set(['password'] as const), from: [], joints: [] }
  }
  const outputs: Value[] = []
  for (const command of shellScripts(text)) {
    session.act('run-program', call, HOW.desktopScript, [command.text], ['literal'])
    if (command.administrator) session.act('disable-protection', call, `${HOW.elevate} (AppleScript)`)
    outputs.push(session.evaluate(command.text, 'shell', call))
  }
  return outputs.length > 0 ? joined(outputs) : EMPTY
}

function shellScripts(text: string): { text: string; administrator: boolean }[] {
  const found: { text: string; administrator: boolean }[] = []
  const start = /do\s+(?:shell\s+)?script\s*\(?/gi
  for (let match = start.exec(text); match && found.length < 64; match = start.exec(text)) {
    const { value, end } = concatenation(text, start.lastIndex)
    start.lastIndex = Math.max(start.lastIndex, end)
    const after = text.slice(end, end + 200)
    if (value)
      found.push({ text: value, administrator: /^[^\n]{0,100}with administrator privileges/i.test(after) })
  }
  return found
}

/** `"…" & quoted form of "…" & x`: what is known of it. */
function concatenation(text: string, from: number): { value: string; end: number } {
  const literal =
    /\s*(?:&\s*)?(?:quoted form of\s*)?(?:"((?:[^"\\]|\\[\s\S])*)"?|([\w ]{1,60}?)(?=\s*(?:&|$)))/y
  let value = ''
  let end = from
  literal.lastIndex = from
  for (let match = literal.exec(text); match && match[0] !== ''; match = literal.exec(text)) {
    value += (match[1] ?? '').replace(/\\([\s\S])/g, (_, letter: string) => ESCAPES[letter] ?? letter)
    end = literal.lastIndex
    if (!/^\s*&/.test(text.slice(end, end + 40))) break
  }
  return { value, end }
}
