// Runs a development tool for an npm script, on the same Node and dependencies as the program itself:
// `node launcher/run.cjs vitest run`.
'use strict'

const { join } = require('node:path')
const { runCommand, runNode } = require('./hand-over.cjs')
const { prepareDependencies, prepareNode, root } = require('./prepare.cjs')

try {
  const [tool, ...rest] = process.argv.slice(2)
  const node = prepareNode()
  prepareDependencies(node)
  if (tool === 'node') runNode(node, rest)
  else runCommand(join(root, 'node_modules', '.bin', tool), rest, node)
} catch (error) {
  process.stderr.write(`postern: ${error.message}\n`)
  process.exit(2)
}
