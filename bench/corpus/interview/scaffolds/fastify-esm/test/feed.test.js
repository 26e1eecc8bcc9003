import assert from 'node:assert'
import { test } from 'node:test'
import { config } from '../src/config.js'

test('a port is set', () => assert.equal(typeof config.port, 'number'))
