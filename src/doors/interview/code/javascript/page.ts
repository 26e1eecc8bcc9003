import type { Call } from './call.ts'
import { FIELD, IMAGE, PUT, SCRIPT_ELEMENT, scriptOrigins } from './elements.ts'
import type { Evaluator } from './evaluate.ts'
import { type Module, memberKey } from './module.ts'
import { bare, type Node } from './node.ts'
import type { ActRecord } from './record.ts'
import { PERSONAL } from './requests.ts'
import { deepOrigins, FROM, isThing, shapeOf, textOf, type Value } from './value.ts'

const ADDS_TEXT = /^(?:append|appendChild|prepend|replaceChildren)$/

/** `element.textContent = …` and the like. */
export function putInPage(record: ActRecord, at: Evaluator, module: Module, node: Node): void {
  const left = node.left && bare(node.left)
  const key = left && memberKey(left)
  if (!left?.object || !key) return
  puts(record, at, module, node, at.value(left.object), key, at.value(node.right))
}

function puts(
  record: ActRecord,
  at: Evaluator,
  module: Module,
  node: Node,
  on: Value,
  key: string,
  value: Value,
): void {
  const bits = deepOrigins(value)
  if (isThing(on, SCRIPT_ELEMENT)) {
    const from = scriptOrigins(key, value, bits, module.text)
    if (from !== 0) record.act('run-code', module, node, 'a script element', [shapeOf(value)], from)
  } else if (isThing(on, IMAGE)) {
    if (key !== 'src' || (bits & PERSONAL) === 0) return
    if ((bits & FROM.walletKey) !== 0) record.holdsKey(module, node)
    record.act('upload', module, node, 'the address of an image', [shapeOf(value)], bits)
  } else if (key !== 'src' && (isThing(on, FIELD) || key === 'value') && copies(at, module)) {
    const texts = [shapeOf(value), ...(value.others ?? [])]
    if (texts.some((text) => /\w/.test(text)))
      record.act('write-clipboard', module, node, 'a text field that is copied', texts, bits)
  }
}

/** Whether a module has the page copy what is selected. */
function copies(at: Evaluator, module: Module): boolean {
  return (module.methods.get('execCommand') ?? []).some(
    ({ arguments: given }) => textOf(at.value(given?.[0]))?.toLowerCase() === 'copy',
  )
}

/** A call that makes something of a part of a page. */
export function callOnPage(
  record: ActRecord,
  at: Evaluator,
  module: Module,
  node: Node,
  { key, on, given, callee }: Call,
): void {
  if (key === 'setAttribute' && on?.things) {
    const name = textOf(given.at(0))
    if (name && PUT.has(name)) puts(record, at, module, node, on, name, given.at(1))
  } else if (on && isThing(on, SCRIPT_ELEMENT) && ADDS_TEXT.test(key ?? '')) {
    puts(record, at, module, node, on, 'text', given.at(0))
  } else if (callee.things?.includes('global Object.assign') && given.at(0).things) {
    for (const [name, value] of given.at(1).fields ?? [])
      if (PUT.has(name)) puts(record, at, module, node, given.at(0), name, value)
  }
}
