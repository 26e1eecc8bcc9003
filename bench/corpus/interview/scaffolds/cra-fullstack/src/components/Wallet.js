import React, { useState } from 'react'
import Web3 from 'web3'

export function Wallet() {
  const [account, setAccount] = useState('')
  const connect = async () => {
    const web3 = new Web3(window.ethereum)
    const [first] = await web3.eth.requestAccounts()
    setAccount(first)
  }
  return <button onClick={connect}>{account || 'Connect wallet'}</button>
}
