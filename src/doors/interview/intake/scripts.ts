import type { Place } from '../../../core/finding.ts'
import type { ArtifactFile } from '../artifact.ts'
import { type Member, member, members, placeOf, readJson, stringOf } from '../starts/source/json.ts'

/** Runs before and after a script of the same name (https://docs.npmjs.com/cli/using-npm/scripts). */
const around = (name: string) => [`pre${name}`, name, `post${name}`]

const scripts = new WeakMap<ArtifactFile, Member[]>()

function scriptsOf(manifest: ArtifactFile): Member[] {
  const known = scripts.get(manifest)
  if (known) return known
  const found = members(member(readJson(manifest).root, 'scripts'))
  scripts.set(manifest, found)
  return found
}

/** The commands that running a script of a `package.json` runs, in order. */
export function commandsOfScript(
  manifest: ArtifactFile | undefined,
  script: string,
): { name: string; command: string; where: Place }[] {
  if (!manifest) return []
  const names = around(script)
  return scriptsOf(manifest)
    .filter(({ key }) => names.includes(key))
    .sort((a, b) => names.indexOf(a.key) - names.indexOf(b.key))
    .flatMap(({ key, value }) => {
      const command = stringOf(value)
      return command === undefined ? [] : [{ name: key, command, where: placeOf(manifest, value) }]
    })
}
