import type { Node as JsonNode } from 'jsonc-parser'
import type { ArtifactFile } from '../artifact.ts'
import { folderOf } from '../intake/resolve.ts'
import type { Start, StartReader } from '../start.ts'
import { commandStart } from './source/command-line.ts'
import { member, members, placeOf, readJson, stringsOf } from './source/json.ts'
import { readYaml, yamlItems, yamlMember, yamlMembers, yamlPlace, yamlString } from './source/yaml.ts'

const YAML =
  /^(?:\.?lefthook(?:-local)?\.ya?ml|\.pre-commit-config\.ya?ml|\.pre-commit-hooks\.ya?ml|\.overcommit\.yml)$/i
const JSON_RC = /^(?:\.huskyrc(?:\.json)?|\.lintstagedrc(?:\.json)?|\.simple-git-hooks\.json|package\.json)$/i

/** Git hooks that a tool sets up from a list: husky, lint-staged, simple-git-hooks, lefthook, pre-commit. */
const reader: StartReader = {
  reads: ({ name, inner }) => (YAML.test(name) || JSON_RC.test(name)) && !inner.includes('node_modules/'),
  *read(file) {
    if (YAML.test(file.name)) return yield* fromYaml(file)
    const { root, unknown } = readJson(file)
    if (file.name !== 'package.json') {
      if (unknown) yield { unknown }
      return yield* commandsIn(file, root, file.name)
    }
    for (const key of ['simple-git-hooks', 'lint-staged', 'pre-commit', 'gitHooks', 'ghooks'])
      yield* commandsIn(file, member(root, key), key)
    yield* commandsIn(file, member(root, 'husky', 'hooks'), 'husky')
    yield* commandsIn(file, member(root, 'config', 'ghooks'), 'ghooks')
  },
}
export default reader

function* commandsIn(file: ArtifactFile, node: JsonNode | undefined, tool: string): Generator<Start> {
  for (const { key, value } of members(node).flatMap((one) =>
    one.key === 'hooks' ? members(one.value) : [one],
  ))
    for (const command of stringsOf(value).slice(0, 50))
      yield hook(file, `the ${key} hook of ${tool}`, placeOf(file, value, command), command)
}

const hook = (file: ArtifactFile, by: string, where: Start['where'], command: string): Start =>
  commandStart({ trigger: 'clone', by, where, command, folder: folderOf(file.path), shell: 'sh' })

function* fromYaml(file: ArtifactFile): Generator<Start | { unknown: { what: string; why: string } }> {
  const { roots, unknown } = readYaml(file)
  if (unknown) yield { unknown }
  for (const root of roots) {
    for (const repo of yamlItems(yamlMember(root, 'repos')))
      for (const one of yamlItems(yamlMember(repo, 'hooks'))) yield* run(file, one, 'entry', 'pre-commit')
    for (const { key, value } of yamlMembers(root)) {
      const groups = [yamlMember(value, 'commands'), yamlMember(value, 'scripts')].flatMap(yamlMembers)
      for (const one of groups) yield* run(file, one.value, 'run', key)
      for (const job of yamlItems(yamlMember(value, 'jobs'))) yield* run(file, job, 'run', key)
    }
  }
}

function* run(file: ArtifactFile, node: unknown, key: string, name: string): Generator<Start> {
  const value = yamlMember(node, key)
  const command = yamlString(value)
  if (value && command !== undefined)
    yield hook(file, `the hook ${name} of ${file.name}`, yamlPlace(file, value, command), command)
}
