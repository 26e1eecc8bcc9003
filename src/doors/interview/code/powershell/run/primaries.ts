import { joined, literal, type Value } from '../../command/value.ts'
import type { Frame } from './frame.ts'
import { callMethod } from './methods.ts'
import { type Item, itemOf, of } from './objects.ts'
import { binary } from './operators.ts'
import { EOF } from './scanner.ts'
import { callOfType } from './statics.ts'
import { doubleQuoted, hereString, singleQuoted } from './strings.ts'
import { assign, assignment, variable } from './variables.ts'

const ARGUMENT_OPERATOR = /-(?:f|join|replace|split|bxor)\b|[+*](?!=)|\.\./iy

/** What stands by itself: a text, a variable, a number, something in brackets, a bare word. */
export function primary(frame: Frame): Item {
  const { scanner } = frame
  switch (scanner.next) {
    case "'":
      return of(singleQuoted(frame))
    case '"':
      return of(doubleQuoted(frame))
    case '@':
      return collection(frame)
    case '(':
      return group(frame)
    case '{':
      return { value: braces(frame), kind: 'block' }
    case '[':
      return type(frame)
    case '$':
      return variable(frame)
  }
  const number = scanner.match(/-?(?:0x[0-9a-f]{1,16}|\d{1,16}(?:\.\d{1,16})?)/iy)
  if (number) return of(literal(String(Number(number))))
  return of(literal(scanner.match(/[^\s;|(){}[\]"'`$&<>,]+/y) ?? ''))
}

export function group(frame: Frame): Item {
  const { scanner } = frame
  scanner.at++
  scanner.skipSpace()
  return frame.nested(() => {
    const parts: Item[] = []
    for (;;) {
      scanner.skipSeparators()
      const { next } = scanner
      if (next === EOF || next === ')' || next === '}') break
      const from = scanner.at
      const target = assignment(frame)
      const item = piped(frame)
      if (target) assign(frame, { ...target, append: false }, item)
      parts.push(item)
      if (scanner.at === from) scanner.at++
    }
    scanner.close(')')
    return parts.length === 1 ? (parts[0] as Item) : of(joined(parts.map((part) => part.value)))
  })
}

/** A pipeline in brackets, whose list goes on as a list where nothing changes it. */
function piped(frame: Frame): Item {
  const { scanner, session, grammar } = frame
  let item = grammar.element(frame, undefined)
  for (;;) {
    scanner.skipSpace()
    if (scanner.next !== '|') return item
    scanner.at++
    scanner.skipSpace()
    const before = item
    session.variables.set('_', before.value)
    const output = grammar.element(frame, before.value)
    item = output.value === before.value ? before : output
  }
}

/** A block: it is done where it stands, for somebody will. */
export function braces(frame: Frame): Value {
  const { scanner, grammar } = frame
  scanner.at++
  if (/^\s*param\s*\(/i.test(scanner.ahead(40))) {
    scanner.skipSpace()
    scanner.match(/param\s*/iy)
    group(frame)
  }
  const output = grammar.block(frame, undefined)
  while (scanner.next !== EOF && scanner.next !== '}') {
    scanner.at++
    grammar.block(frame, undefined)
  }
  scanner.at++
  return output
}

/** `@(…)`, `@{…}`, `@"…"@`, `@name`. */
function collection(frame: Frame): Item {
  const { scanner } = frame
  const lines = hereString(frame)
  if (lines) return of(lines)
  scanner.at++
  if (scanner.next === '(') {
    const item = group(frame)
    return item.items ? item : { ...item, items: [item.value] }
  }
  if (scanner.next === '{') return of(braces(frame))
  while (scanner.next === '@') scanner.at++
  return primary(frame)
}

/** `[Convert]::FromBase64String(…)`, `[char]105`, `[scriptblock]::Create(…)`. */
function type(frame: Frame): Item {
  const { scanner, grammar } = frame
  const found = scanner.match(/\[\s*[\w.,`\s+[\]]{1,120}?\](?=[^\]]|$)/y)
  if (!found) {
    scanner.at++
    const inner = grammar.expression(frame)
    scanner.close(']')
    return inner
  }
  const name = found
    .slice(1, -1)
    .trim()
    .toLowerCase()
    .replace(/^system\./, '')
  scanner.skipBlanks()
  if (scanner.text.startsWith('::', scanner.at)) return ofType(frame, name)
  if (/^[$('"\d@[]/.test(scanner.next) || scanner.next === '-') return itemOf(name, grammar.operand(frame))
  return { value: literal(found), kind: name }
}

function ofType(frame: Frame, name: string): Item {
  const { scanner } = frame
  scanner.at += 2
  const called = member(frame)
  const args = scanner.next === '(' ? callArguments(frame) : undefined
  return callOfType(frame, name, called, args)
}

/** Indexes, members and calls behind a value. */
export function postfixed(frame: Frame, start: Item): Item {
  const { scanner, grammar } = frame
  let item = start
  for (;;) {
    const { next } = scanner
    if (next === '[') {
      scanner.at++
      const index = grammar.expression(frame)
      scanner.skipSpace()
      scanner.close(']')
      item = binary(item, '[]', index)
    } else if (next === '.' && /^\.["'$\w(]/.test(scanner.ahead(2))) {
      const from = scanner.at
      scanner.at++
      const called = member(frame)
      const args = scanner.next === '(' ? callArguments(frame) : undefined
      item = callMethod(frame, item, called, args, from)
    } else if (next === ':' && scanner.afterNext === ':') {
      item = ofType(frame, item.kind ?? item.value.text.toLowerCase().replace(/^system\./, ''))
    } else return item
  }
}

function member(frame: Frame): string {
  const { scanner } = frame
  if (/["'$(]/.test(scanner.next)) return primary(frame).value.text.toLowerCase()
  return (scanner.match(/[\w`]+/y) ?? '').replaceAll('`', '').toLowerCase()
}

function callArguments(frame: Frame): Item[] {
  const { scanner } = frame
  scanner.at++
  const args: Item[] = []
  for (;;) {
    scanner.skipSpace()
    const { next } = scanner
    if (next === EOF || next === ')' || next === '}') break
    if (next === ',') {
      scanner.at++
      continue
    }
    const from = scanner.at
    args.push(argument(frame))
    if (scanner.at === from) scanner.at++
  }
  scanner.close(')')
  return args
}

/** An expression that ends at a comma. */
function argument(frame: Frame): Item {
  const { scanner, grammar } = frame
  let left = grammar.operand(frame)
  for (;;) {
    scanner.skipSpace()
    const operator = scanner.match(ARGUMENT_OPERATOR)
    if (!operator) return left
    scanner.skipSpace()
    left = binary(left, operator.toLowerCase(), grammar.operand(frame))
  }
}
