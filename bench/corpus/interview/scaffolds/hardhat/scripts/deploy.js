const hre = require('hardhat')

async function main() {
  const vault = await hre.ethers.deployContract('Vault')
  await vault.waitForDeployment()
  console.log('vault at', await vault.getAddress())
}

main().catch((err) => {
  console.error(err)
  process.exitCode = 1
})
