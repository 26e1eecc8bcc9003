#!/usr/bin/env node
// The one program for every verb: `postern serve`, `postern check …`. Plain JavaScript, so that any Node >= 18
// can read it: it finds a Node that is new enough, installs what is missing in a checkout, and hands over.
'use strict'

const { runNode } = require('./hand-over.cjs')
const { entryPoint, prepareConsole, prepareDependencies, prepareNode } = require('./prepare.cjs')

try {
  const node = prepareNode()
  prepareDependencies(node)
  if (process.argv[2] === 'serve' && !process.argv.includes('--help')) prepareConsole(node)
  runNode(node, [entryPoint(), ...process.argv.slice(2)])
} catch (error) {
  process.stderr.write(`postern: ${error.message}\n`)
  process.exit(2)
}
