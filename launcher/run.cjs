// Runs a development tool for an npm script, on the same Node and dependencies as the program itself:
// `node launcher/run.cjs vitest run`.
'use strict'

const { join } = require('node:path')
const { runCommand, runNode } = require('./hand-over.cjs')
const { root, say } = require('./place.cjs')
const { prepareDependencies, prepareNode } = require('./prepare.cjs')

async function main([tool, ...args]) {
  const node = await prepareNode()
  await prepareDependencies(node)
  if (tool === 'node') return runNode(node, args)
  return runCommand(join(root, 'node_modules', '.bin', tool), args, node)
}

main(process.argv.slice(2)).catch((error) => {
  say(error.message)
  process.exit(2)
})
