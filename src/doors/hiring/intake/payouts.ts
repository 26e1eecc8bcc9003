import { findWalletAddresses } from '../../../formats/wallet-address.ts'
import type { PayoutClaim } from '../application.ts'
import type { ApplicationInput } from '../application-schema.ts'
import { known, partOf } from './part.ts'

/** Payout details, the earliest first, those in force last. */
export function readPayouts({ payout, payoutHistory }: ApplicationInput): PayoutClaim[] {
  const earlier = payoutHistory.map((given, index) =>
    readPayout(given, partOf('earlier payout details', index)),
  )
  return payout ? [...earlier, readPayout(payout, 'payout details')] : earlier
}

function readPayout(given: NonNullable<ApplicationInput['payout']>, part: string): PayoutClaim {
  const { at, method, account, wallet, payee } = given
  return known({
    part,
    at: at === undefined ? undefined : Date.parse(at),
    method,
    account: account?.replace(/[^\p{L}\p{N}]+/gu, '').toUpperCase(),
    wallet: wallet === undefined ? undefined : walletOf(wallet),
    payee,
  })
}

/** A wallet's address in the one way of writing it in which it is compared; 40 hexadecimal digits are Ethereum's. */
export function walletOf(written: string): string {
  const address = written.trim()
  if (/^[0-9a-f]{40}$/i.test(address)) return `0x${address.toLowerCase()}`
  return findWalletAddresses(`solana ${address}`)[0]?.address ?? address
}
