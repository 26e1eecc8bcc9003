import type { Random } from './random.ts'

/** A transfer as an explorer shows it. */
export interface Transfer {
  coin: string
  network: string
  hash: string
  address: string
  amount: string
  /** The page of the transaction on a public block explorer. */
  explorer: string
}

/** Networks that customers name, with the explorers they link to. All public sites. */
const NETWORKS: ((random: Random) => Omit<Transfer, 'amount'>)[] = [
  (r) => {
    const hash = `0x${r.hex(64)}`
    return {
      coin: r.pick(['ETH', 'USDT', 'USDC', 'LINK']),
      network: 'ERC-20',
      hash,
      address: `0x${r.hex(40)}`,
      explorer: `https://etherscan.io/tx/${hash}`,
    }
  },
  (r) => {
    const hash = r.hex(64)
    const site = r.pick([
      'https://mempool.space/tx/',
      'https://www.blockchain.com/explorer/transactions/btc/',
      'https://blockstream.info/tx/',
      'https://blockchair.com/bitcoin/transaction/',
    ])
    return {
      coin: 'BTC',
      network: 'Bitcoin',
      hash,
      address: `bc1q${r.bech32(38)}`,
      explorer: `${site}${hash}`,
    }
  },
  (r) => {
    const hash = r.hex(64)
    return {
      coin: r.pick(['USDT', 'TRX']),
      network: 'TRC-20',
      hash,
      address: `T${r.base58(33)}`,
      explorer: `https://tronscan.org/#/transaction/${hash}`,
    }
  },
  (r) => {
    const hash = `0x${r.hex(64)}`
    return {
      coin: r.pick(['BNB', 'USDT']),
      network: 'BEP-20',
      hash,
      address: `0x${r.hex(40)}`,
      explorer: `https://bscscan.com/tx/${hash}`,
    }
  },
  (r) => {
    const hash = r.base58(88)
    return {
      coin: 'SOL',
      network: 'Solana',
      hash,
      address: r.base58(44),
      explorer: `https://${r.pick(['solscan.io', 'explorer.solana.com'])}/tx/${hash}`,
    }
  },
  (r) => {
    const hash = `0x${r.hex(64)}`
    return {
      coin: 'USDC',
      network: r.pick(['Polygon', 'Arbitrum One', 'Base']),
      hash,
      address: `0x${r.hex(40)}`,
      explorer: `https://${r.pick(['polygonscan.com', 'arbiscan.io', 'basescan.org'])}/tx/${hash}`,
    }
  },
  (r) => {
    const hash = r.hex(64).toUpperCase()
    return {
      coin: 'XRP',
      network: 'XRP Ledger',
      hash,
      address: `r${r.base58(33)}`,
      explorer: `https://xrpscan.com/tx/${hash}`,
    }
  },
]

/** An invented transfer. */
export function transfer(random: Random): Transfer {
  const made = random.pick(NETWORKS)(random)
  const amount = made.coin === 'BTC' ? `0.${random.digits(5)}` : random.money(20, 18_000)
  return { ...made, amount }
}
