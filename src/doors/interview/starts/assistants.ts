import type { Node } from 'jsonc-parser'
import type { ArtifactFile } from '../artifact.ts'
import type { Start, StartReader } from '../start.ts'
import { commandLine, commandStart } from './source/command-line.ts'
import { items, member, members, placeOf, readJson, stringOf } from './source/json.ts'
import { folderAbove } from './source/paths.ts'

const FOLDER =
  '\\.(?:claude|cursor|gemini|windsurf|codeium|continue|kiro|amazonq|vscode|roo|junie|qwen|opencode|github/copilot|zed|codex)'
const FILE = new RegExp(
  `(?:^|/)(?:\\.mcp\\.json|mcp\\.json|opencode\\.jsonc?|${FOLDER}/(?:.{1,200}/)?(?:settings(?:\\.local)?|mcp|mcp_config|hooks|config|[^/]{1,80}\\.kiro\\.hook|[^/]{1,80}hooks?)\\.json)$`,
  'i',
)
const OWN =
  /(?:^|\/)(\.(?:claude|cursor|gemini|windsurf|codeium|continue|kiro|amazonq|vscode|roo|junie|qwen|opencode|github|zed|codex))\//i
const NODES = 5_000

/** Commands that a coding assistant runs when it works in the folder: hooks, and servers of tools. */
const reader: StartReader = {
  reads: ({ inner }) =>
    FILE.test(inner) && !/\.vscode\/(?!mcp\.json)/.test(inner) && !inner.includes('node_modules/'),
  *read(file) {
    const { root, unknown } = readJson(file)
    if (unknown) yield { unknown }
    const folder = folderAbove(file, OWN.exec(file.inner)?.[1] ?? '')
    const queue: { node: Node; name: string }[] = root ? [{ node: root, name: '' }] : []
    for (let seen = 0; queue.length > 0 && seen < NODES; seen++) {
      const one = queue.shift()
      if (!one) break
      yield* commandIn(file, one.node, one.name, folder)
      for (const { key, value } of members(one.node))
        queue.push({ node: value, name: /^\d|hooks$/.test(key) ? one.name || key : key })
      for (const value of items(one.node)) queue.push({ node: value, name: one.name })
    }
  },
}
export default reader

function* commandIn(file: ArtifactFile, node: Node, name: string, folder: string): Generator<Start> {
  const command = member(node, 'command') ?? member(node, 'bash') ?? member(node, 'powershell')
  const list = items(command).flatMap((item) => stringOf(item) ?? [])
  const line = stringOf(command) ?? (list.length > 0 ? commandLine(list) : undefined)
  if (!command || line === undefined) return
  const args = items(member(node, 'args')).flatMap((item) => stringOf(item) ?? [])
  const where = placeOf(file, command.type === 'array' ? (items(command)[0] ?? command) : command)
  yield commandStart({
    trigger: 'assist',
    by:
      args.length > 0 || /mcp/i.test(file.name)
        ? `the coding assistant's tool server “${name}”`
        : `the coding assistant's hook ${name}`.trim(),
    where,
    command: args.length > 0 ? `${line} ${commandLine(args)}` : line,
    folder,
  })
}
