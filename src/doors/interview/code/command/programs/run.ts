import type { Language } from '../../../act.ts'
import { HOW } from '../how.ts'
import type { Call, Session, Shell } from '../session.ts'
import { EMPTY, type Value } from '../value.ts'

/** Origins that say that a text does not simply stand there to be read. */
export const isOutside = ({ origins }: Value): boolean =>
  origins.has('network') || origins.has('decoded') || origins.has('clipboard') || origins.has('chain')

/** Says it when what runs comes down a line that another machine types into. */
function tellWired(call: Call, session: Session, value: Value) {
  if (value.from.some((address) => /^(?:tcp|udp):/.test(address)))
    session.act('run-code', call, HOW.reverseShell, value.from, value.origins)
}

const subjects = (value: Value): string[] =>
  value.from.length > 0 ? [...value.from] : value.text ? [value.text.trim()] : []

/** A text is handed to a shell. What is known of it is followed. */
export function runText(call: Call, session: Session, text: Value, shell: Shell, how: string): Value {
  tellWired(call, session, text)
  if (isOutside(text) || text.origins.has('assembled')) {
    session.act('run-code', call, how, subjects(text), text.origins)
  }
  if (text.origins.has('file') && !isOutside(text) && text.from.length > 0) {
    session.act('run-program', call, how, [...text.from], ['file'])
  }
  return text.text ? session.evaluate(text.text, shell, call) : EMPTY
}

/** A text is handed to the interpreter of another language. */
export function runForeign(
  call: Call,
  session: Session,
  text: Value,
  language: Language | undefined,
  how: string,
) {
  if (isOutside(text)) session.act('run-code', call, how, subjects(text), text.origins)
  if (text.text.trim() && language) session.handOver(call, 'code', text.text, language)
}

/** A file is started: by an interpreter, or by itself when `language` is missing. */
export function runFile(call: Call, session: Session, file: Value, how: string, language?: Language) {
  if (file.text === '' && !isOutside(file)) return
  const content = session.content(file.text)
  if (/^\\\\[^\\]+\\/.test(file.text)) {
    session.act('run-code', call, how, [file.text], ['network'])
    return
  }
  if (content && isOutside(content)) {
    session.act(
      'run-code',
      call,
      content.origins.has('file') ? HOW.clone : how,
      subjects(content),
      content.origins,
    )
  } else if (isOutside(file)) {
    tellWired(call, session, file)
    session.act('run-code', call, how, subjects(file), file.origins)
  } else {
    session.act('run-program', call, how, [file.text], content?.origins ?? ['file'])
    if (content?.known && language === 'shell') session.evaluate(content.text, 'shell', call)
  }
  if (file.text) session.handOver(call, 'file', file.text, language)
}
