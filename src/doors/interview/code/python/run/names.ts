import { carried, indexed } from '../fold.ts'
import { from, HIDING, mixed, named, textValue, UNKNOWN, type Value } from '../value.ts'

import { environmentVariable } from './environment.ts'

import type { Run } from './run.ts'

const BUILTINS: ReadonlyMap<string, Value> = new Map(
  `exec eval compile open __import__ getattr setattr globals locals vars str bytes bytearray chr ord int hex list tuple
  dict set frozenset map filter zip range enumerate reversed sorted len sum type print input raw_input execfile repr
  format super next iter min max isinstance callable id any all bool float memoryview unichr unicode bin oct abs
  object staticmethod classmethod property builtins __builtin__`
    .split(/\s+/)
    .map((name) => [name, named(name)]),
)

const CONSTANTS: ReadonlyMap<string, string> = new Map([
  ['sys.executable', 'python3'],
  ['os.sep', '/'],
  ['os.path.sep', '/'],
  ['os.linesep', '\n'],
  ['string.ascii_lowercase', 'abcdefghijklmnopqrstuvwxyz'],
  ['string.ascii_uppercase', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'],
  ['string.ascii_letters', 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'],
  ['string.digits', '0123456789'],
  ['os.devnull', '/dev/null'],
])

/** One name for what has several: `builtins.exec` is `exec`, `codecs.open` is `open`. */
export function canonical(path: string): string {
  if (path.startsWith('builtins.')) return path.slice('builtins.'.length)
  if (path.startsWith('__builtin__.')) return path.slice('__builtin__.'.length)
  if (path === 'io.open' || path === 'codecs.open' || path === 'aiofiles.open') return 'open'
  return path.replace(/^(?:posixpath|ntpath)\./, 'os.path.')
}

/** What a name stands for where the run is now. */
export function lookUp(run: Run, name: string): Value {
  const value = run.scope.get(name)
  if (value) return value
  if (name === '__builtins__') return named('builtins')
  if (name === '__file__' && run.path !== undefined) return textValue(run.path, from('literal'))
  return BUILTINS.get(name) ?? UNKNOWN
}

/** Members of a class of the code's own, or names of a module of the project. */
export function membersOf(run: Run, value: Value): ReadonlyMap<string, Value> | undefined {
  return value.members ?? (value.file === undefined ? undefined : run.module(value.file))
}

/** `of.name`. */
export function attribute(run: Run, of: Value, name: string): Value {
  const member = membersOf(run, of)?.get(name)
  if (member) return member
  if (of.name !== undefined) {
    if (name === '__dict__' || name === '__getattribute__') return of
    if (name === 'name' && of.name === 'open()' && of.made?.[0]) return of.made[0]
    if (name === 'name' && of.name === 'tempfile.TemporaryDirectory()') return of
    const path = canonical(`${of.name}.${name}`)
    const constant = CONSTANTS.get(path)
    if (constant !== undefined) return textValue(constant, from('literal'))
    const inner: Value = { origins: of.origins, name: path, made: of.made ?? [] }
    const part = of.text !== undefined && of.name === 'pathlib.Path()' ? pathPart(of, name) : undefined
    if (part) return part
    // A path stays the text it is.
    return of.text !== undefined && of.name.startsWith('pathlib.')
      ? { ...inner, text: of.text, whole: of.whole ?? false }
      : inner
  }
  if (of.text !== undefined || of.bytes || of.items || of.entries)
    return { origins: 0, name: `.${name}`, made: [of] }
  return carried([of])
}

/** `path.parent`, `path.name`, `path.stem`. */
function pathPart(path: Value, name: string): Value | undefined {
  const text = path.text ?? ''
  const cut = Math.max(text.lastIndexOf('/'), text.lastIndexOf('\\'))
  const last = text.slice(cut + 1)
  const dot = last.lastIndexOf('.')
  switch (name) {
    case 'parent':
      return cut > 0 ? { ...path, text: text.slice(0, cut) } : undefined
    case 'name':
      return textValue(last, path.origins, path.whole)
    case 'stem':
      return textValue(dot > 0 ? last.slice(0, dot) : last, path.origins, path.whole)
    default:
      return undefined
  }
}

/** `of[index]`. */
export function itemAt(run: Run, of: Value, index: Value): Value {
  const key = index.text
  if (key !== undefined && of.name !== undefined) {
    const hiding = index.origins & HIDING
    switch (of.name) {
      case 'globals()':
      case 'locals()':
      case 'vars()':
        return mixed(lookUp(run, key), hiding)
      case 'sys.modules':
        return named(key, hiding)
      case 'builtins':
        return named(canonical(`builtins.${key}`), hiding)
      case 'os.environ':
        return environmentVariable(run, key)
    }
  }
  return indexed(of, index)
}
