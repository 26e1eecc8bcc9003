import { DEPENDENCIES_READ, type Dependency, type DependencyReader } from '../dependency.ts'
import { linesOf, Positions } from '../positions.ts'

const REPLACE = /^\s*(?:replace\s+)?(\S+)(?:\s+v\S+)?\s+=>\s+(\S+)(?:\s+(v\S+))?/
const REQUIRE = /^\s*(?:require\s+)?([\w.~-]{1,200}\/\S+)\s+(v\S+)/

/** Reads `go.mod` (https://go.dev/ref/mod#go-mod-file): `require` and `replace`. */
export const readGoMod: DependencyReader = (text, file) => {
  const positions = new Positions(text, file)
  const dependencies: Dependency[] = []
  for (const { text: line, offset } of linesOf(text)) {
    const replaced = REPLACE.exec(line)
    const required = replaced ? null : REQUIRE.exec(line)
    const name = replaced?.[1] ?? required?.[1]
    if (name === undefined || line.trimStart().startsWith('//')) continue
    const version = required?.[2]
    dependencies.push({
      ecosystem: 'go',
      name,
      spec: replaced ? `${replaced[2]} ${replaced[3] ?? ''}`.trim() : (version ?? ''),
      ...(version === undefined ? {} : { version }),
      from: replaced ? 'override' : 'manifest',
      file,
      where: positions.place('go.mod', offset + line.search(/\S/), line.trim().length),
    })
    if (dependencies.length >= DEPENDENCIES_READ) break
  }
  return { dependencies }
}
