// Prints `PASSED FAILED` of a vitest JSON report. Whatever did not pass has failed, a test passed over included.
'use strict'

const { readFileSync } = require('node:fs')

const report = JSON.parse(readFileSync(process.argv[2], 'utf8'))
const tests = report.testResults.flatMap((file) => file.assertionResults)
const passed = tests.filter(({ status }) => status === 'passed').length
const brokenFiles = report.testResults.filter(
  ({ status, assertionResults }) =>
    status === 'failed' && assertionResults.every((test) => test.status === 'passed'),
).length
const failed = tests.length - passed + brokenFiles
if (tests.length === 0) process.exitCode = 1
process.stdout.write(`${passed} ${failed}\n`)
