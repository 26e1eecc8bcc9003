import { type Module, memberKey } from './module.ts'
import { bare, lookup, type Node } from './node.ts'

/** Methods of texts, lists and promises: they do nothing but give something back. */
const INERT = new Set(
  (
    'map filter forEach push pop shift unshift join slice splice indexOf lastIndexOf includes replace replaceAll split ' +
    'trim toString valueOf concat test match matchAll keys values entries has hasOwnProperty then catch finally some every ' +
    'reduce sort reverse find findIndex startsWith endsWith charCodeAt charAt substring substr toLowerCase toUpperCase ' +
    'padStart padEnd repeat add delete fill flat flatMap at isArray max min floor abs assign freeze defineProperty log warn'
  ).split(' '),
)

/** Callees that are looked at first, so that no padding uses up the steps before them. */
const FIRST =
  /eval|Function|constructor|exec|spawn|_compile|runIn|fork|fetch|axios|request|https?\b|process|\[|\\|setData/

/** Names of what runs text, when it is handed to something that calls it. */
export const HANDED = /(?:eval|Function|exec\w*|require|_compile|runIn\w+)$/

/** `Object.assign(document.createElement(…), …)` */
function makesElement(module: Module, call: Node): boolean {
  const first = call.arguments?.[0]
  return (
    first?.type === 'CallExpression' &&
    /\bcreateElement/.test(module.text.slice(first.start, Math.min(first.end, first.start + 80)))
  )
}

/** The name that an argument is written as. */
export function namedBy(module: Module, node: Node): string {
  return node.type === 'Identifier' || node.type === 'MemberExpression'
    ? module.text.slice(Math.max(node.start, node.end - 40), node.end)
    : ''
}

/** The calls that may do something, the likeliest first. */
export function worthy(module: Module): Node[] {
  const first: Node[] = []
  const rest: Node[] = []
  for (const call of module.calls) {
    const callee = call.callee && bare(call.callee)
    if (callee?.type === 'MemberExpression' && !callee.computed && INERT.has(memberKey(callee) ?? '')) {
      if (call.arguments?.some((each) => HANDED.test(namedBy(module, each)))) first.push(call)
      else if (makesElement(module, call)) rest.push(call)
      continue
    }
    if (callee?.type === 'Identifier') {
      const binding = lookup(callee.name ?? '', callee.scope)
      if (binding?.declared && binding.definitions.length === 0) continue
    }
    const text = callee && module.text.slice(callee.start, Math.min(callee.end, callee.start + 80))
    if (text === undefined || FIRST.test(text)) first.push(call)
    else rest.push(call)
  }
  return [...first, ...rest]
}
