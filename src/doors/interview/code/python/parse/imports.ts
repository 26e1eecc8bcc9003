import type { SyntaxNode } from '@lezer/common'
import type { Statement } from '../syntax.ts'
import type { Source } from './source.ts'

/** `import a.b as c` or `from .a import b as c`, also over several lines. */
export function imported(source: Source, node: SyntaxNode): Statement {
  const at = node.from
  const from = node.firstChild?.name === 'from'
  const names: { name: string; as: string | undefined }[] = []
  let path = ''
  let current = ''
  let inPath = from
  let alias: string | undefined
  let renamed = false
  const finish = () => {
    if (current) names.push({ name: current, as: alias })
    current = ''
    alias = undefined
    renamed = false
  }
  for (let child = node.firstChild; child; child = child.nextSibling) {
    const { name } = child
    if (name === 'import') inPath = false
    else if (inPath && name !== 'from') path += source.nameOf(child)
    else if (name === 'as') renamed = true
    else if (name === ',') finish()
    else if (name === 'VariableName' || name === '.' || name === '*') {
      if (renamed) alias = source.nameOf(child)
      else current += source.nameOf(child)
    }
  }
  finish()
  return from
    ? { at, is: 'import-from', path, names }
    : { at, is: 'import', names: names.map((each) => ({ path: each.name, as: each.as })) }
}
