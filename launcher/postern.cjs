#!/usr/bin/env node
// The one program for every verb: `postern serve`, `postern check …`. Plain JavaScript, so that any Node >= 18
// can read it: it finds a Node that is new enough, installs what is missing in a checkout, and hands over.
'use strict'

const { runNode } = require('./hand-over.cjs')
const { say } = require('./place.cjs')
const { entryPoint, prepareConsole, prepareDependencies, prepareNode } = require('./prepare.cjs')

async function main(args) {
  const node = await prepareNode()
  await prepareDependencies(node)
  if (args[0] === 'serve' && !args.includes('--help') && !args.includes('-h')) await prepareConsole(node)
  await runNode(node, [entryPoint(), ...args])
}

main(process.argv.slice(2)).catch((error) => {
  say(error.message)
  process.exit(2)
})
