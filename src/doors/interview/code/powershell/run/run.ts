import { isOutside } from '../../command/programs/run.ts'
import type { Evaluate } from '../../command/session.ts'
import { EMPTY, joined, type Value } from '../../command/value.ts'
import { command, word } from './commands.ts'
import { expression, operand } from './expressions.ts'
import { Frame, type Grammar } from './frame.ts'
import { type Item, of } from './objects.ts'
import { braces, group, primary } from './primaries.ts'
import { EOF } from './scanner.ts'
import { assign, assignment } from './variables.ts'

const KEYWORD =
  /(?:if|elseif|else|while|for|foreach|do|until|switch|try|catch|finally|begin|process|end|function|filter|param|return|throw|trap|in)\b(?![-.])/iy

/** Reads PowerShell and does at once what it can tell of it: words are folded, every branch and block is taken. */
export const evaluatePowerShell: Evaluate = (text, session, input) => {
  const frame = new Frame(text, session, GRAMMAR)
  const outputs: Value[] = []
  while (!frame.scanner.atEnd) {
    outputs.push(block(frame, input))
    frame.scanner.at++
  }
  return joined(outputs)
}

const block = (frame: Frame, input: Value | undefined): Value =>
  frame.nested(() => {
    const { scanner, session } = frame
    const outputs: Value[] = []
    for (;;) {
      scanner.skipSeparators()
      const { next } = scanner
      if (next === EOF || next === ')' || next === '}' || next === ']') break
      if (!session.step()) {
        scanner.stop()
        break
      }
      const from = scanner.at
      const output = statement(frame, input)
      if (output.text || isOutside(output)) outputs.push(output)
      if (scanner.at === from) scanner.at++
    }
    return of(joined(outputs))
  }).value

/** Keywords are passed over: conditions, branches and blocks behind them are statements of their own. */
function statement(frame: Frame, input: Value | undefined): Value {
  const { scanner } = frame
  const keyword = scanner.match(KEYWORD)?.toLowerCase()
  switch (keyword) {
    case undefined:
    case 'return':
    case 'throw':
      return pipeline(frame, input)
    case 'function':
    case 'filter':
      define(frame)
      return EMPTY
    case 'foreach':
      if (/^\s*\(/.test(scanner.ahead(20))) loopHead(frame)
      return EMPTY
    default:
      return EMPTY
  }
}

/** The body of a function is read where it stands: what it is given is not known. */
function define(frame: Frame) {
  const { scanner, session } = frame
  scanner.skipBlanks()
  const name = (scanner.match(/[\w:-]+/y) ?? '').toLowerCase().replace(/^\w+:/, '')
  scanner.skipSpace()
  if (scanner.next === '(') group(frame)
  scanner.skipSpace()
  if (scanner.next !== '{') return
  const output = braces(frame)
  session.functions.set(name, { called: true, run: () => output })
}

/** `($x in …)` of `foreach`: the variable is all of the list. */
function loopHead(frame: Frame) {
  const { scanner, session } = frame
  scanner.skipSpace()
  scanner.at++
  scanner.skipSpace()
  const name = scanner
    .match(/\$[\w:]+/y)
    ?.slice(1)
    .toLowerCase()
  scanner.skipSpace()
  scanner.match(/in\b/iy)
  const list = expression(frame)
  scanner.close(')')
  if (name) session.variables.set(name, list.value)
}

function pipeline(frame: Frame, input: Value | undefined): Value {
  const { scanner } = frame
  const target = assignment(frame)
  let output = element(frame, input)
  for (;;) {
    scanner.skipBlanks()
    if (scanner.next !== '|' || scanner.afterNext === '|') break
    scanner.at++
    scanner.skipSpace()
    const { value } = output
    frame.feed(value)
    output = element(frame, value)
  }
  if (!target) return output.value
  assign(frame, target, output)
  return EMPTY
}

function element(frame: Frame, input: Value | undefined): Item {
  const { scanner } = frame
  scanner.skipBlanks()
  const { next, at: from } = scanner
  if (/^[&.]\s*[('"$\w{[%:\\]/.test(scanner.ahead(20)) && !/^\.[\\/]/.test(scanner.ahead(2))) {
    scanner.at++
    scanner.skipBlanks()
    if (scanner.next === '{') return of(braces(frame))
    return of(command(frame, primary(frame).value, from, input))
  }
  if ('$\'"([@{'.includes(next) || /^(?:[0-9]|[-!]\S|-(?:join|not|split)\b)/i.test(scanner.ahead(8))) {
    const item = expression(frame)
    scanner.skipBlanks()
    const isProgram = /^["'$]/.test(next) && /[\\/]|\.exe$/i.test(item.value.text)
    return isProgram && isWordNext(frame) ? of(command(frame, item.value, from, input)) : item
  }
  const name = word(frame)
  return of(name ? command(frame, name.value, from, input) : EMPTY)
}

const isWordNext = ({ scanner }: Frame): boolean =>
  /^[-\w"'$./\\]/.test(scanner.next) && scanner.text[scanner.at - 1] === ' '

const GRAMMAR: Grammar = { block, element, expression, operand, group }
