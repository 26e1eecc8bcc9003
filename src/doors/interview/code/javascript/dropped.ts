import type { Act } from '../../act.ts'
import { memberKey } from './module.ts'
import { type Binding, bare, lookup, type Node } from './node.ts'
import { commandsIn, startedIn } from './stdin.ts'
import { shapeOf, type Value } from './value.ts'

/** A file, by all that is known of its path: what can be read of it, and the name that holds it. */
interface Path {
  text: string | undefined
  binding: Binding | undefined
}

/** What is run, should it turn out to have been fetched. */
interface Started {
  paths: readonly Path[]
  line: string
  fetched: () => void
}

const KNOWN_LETTERS = 3
const KEPT = 200
const DATA = /\.(?:json|txt|md|csv|tsv|html?|css|svg|png|jpe?g|gif|webp|ya?ml|toml|xml|lock|map)$/i

/** Joins files that are written with foreign content to the places where the same files are run. */
export class Dropped {
  private readonly written: Path[] = []
  private readonly started: Started[] = []

  /** A file that gets foreign content. */
  write(path: Value | undefined, node: Node | undefined): void {
    if (path && this.written.length < KEPT) this.written.push(pathOf(path, node))
  }

  /** A file that is run. `fetched` is called if it was written with foreign content, now or later in the text. */
  start(paths: readonly [Value, Node | null | undefined][], line: string, fetched: () => void): void {
    if (this.started.length >= KEPT) return
    this.started.push({ paths: paths.map(([value, node]) => pathOf(value, node)), line, fetched })
  }

  /** Tells everything that was started of what it is. */
  tell(): void {
    for (const { paths, line, fetched } of this.started)
      if (this.written.some((file) => paths.some((path) => same(file, path)) || named(file, line))) fetched()
  }
}

function pathOf(value: Value | undefined, node: Node | null | undefined): Path {
  const shape = value ? shapeOf(value).replace(/^file:\/\//, '') : '…'
  return { text: telling(shape) ? shape : undefined, binding: node ? bindingIn(node) : undefined }
}

/** Whether the last part of a path says enough to know it again. */
function telling(shape: string): boolean {
  const name = shape.split(/[\\/]/).at(-1) ?? ''
  return !DATA.test(name) && name.replace(/[^A-Za-z0-9]/g, '').length >= KNOWN_LETTERS && shape.length < 400
}

function same(file: Path, path: Path): boolean {
  if (file.text !== undefined && path.text !== undefined) return file.text === path.text
  return file.binding !== undefined && file.binding === path.binding
}

function named(file: Path, line: string): boolean {
  if (file.text === undefined || !line.includes(file.text)) return false
  return commandsIn(line).some((words) => startedIn(words).some((at) => words[at] === file.text))
}

/** The name that holds a path, also through `pathToFileURL(name).href` and `` `file://${name}` ``. */
function bindingIn(node: Node): Binding | undefined {
  let at: Node | undefined = bare(node)
  for (let depth = 0; at && depth < 4; depth++) {
    if (at.type === 'Identifier') return lookup(at.name ?? '', at.scope)
    const inner: Node | null | undefined =
      at.type === 'MemberExpression'
        ? at.object
        : at.type === 'CallExpression' || at.type === 'NewExpression'
          ? sameAs(at)
          : at.type === 'TemplateLiteral' && at.expressions?.length === 1
            ? at.expressions[0]
            : undefined
    at = inner ? bare(inner) : undefined
  }
  return undefined
}

/** What a call merely spells in another way. */
function sameAs(call: Node): Node | undefined {
  const callee = call.callee && bare(call.callee)
  const name = callee?.type === 'MemberExpression' ? memberKey(callee) : callee?.name
  if (name === 'toString') return callee?.object
  return call.arguments?.length === 1 && /^(?:pathToFileURL|URL|String|resolve|normalize)$/.test(name ?? '')
    ? call.arguments[0]
    : undefined
}

/** An act that turned out to work on what came from a server. */
export function fromNetwork(act: Act | undefined): void {
  if (act && !act.origins.includes('network')) act.origins = ['network', ...act.origins]
}
