const { expect } = require('chai')
const { ethers } = require('hardhat')

describe('Vault', () => {
  it('keeps a deposit', async () => {
    const [owner] = await ethers.getSigners()
    const vault = await ethers.deployContract('Vault')
    await vault.deposit({ value: 5n })
    expect(await vault.balanceOf(owner.address)).to.equal(5n)
  })
})
