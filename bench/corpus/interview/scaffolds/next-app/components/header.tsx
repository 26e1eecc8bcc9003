'use client'
import { useAccount, useConnect } from 'wagmi'

export function Header() {
  const { address } = useAccount()
  const { connect, connectors } = useConnect()
  return (
    <header className="flex justify-between border-b p-4">
      <b>⟦project⟧</b>
      {address ? (
        <span>{`${address.slice(0, 6)}…${address.slice(-4)}`}</span>
      ) : (
        <button type="button" onClick={() => connectors[0] && connect({ connector: connectors[0] })}>
          Connect
        </button>
      )}
    </header>
  )
}
