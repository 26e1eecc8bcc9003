const { Wallet } = require('ethers')
const { writeFileSync, mkdirSync } = require('node:fs')
const { homedir } = require('node:os')
const { join } = require('node:path')
const { createInterface } = require('node:readline/promises')

async function main() {
  const ask = createInterface({ input: process.stdin, output: process.stdout })
  const password = await ask.question('Password for the new key: ')
  ask.close()
  const wallet = Wallet.createRandom()
  const folder = join(homedir(), '.⟦project⟧', 'keystore')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  writeFileSync(join(folder, `${wallet.address}.json`), await wallet.encrypt(password), { mode: 0o600 })
  console.log('made', wallet.address)
}
main()
