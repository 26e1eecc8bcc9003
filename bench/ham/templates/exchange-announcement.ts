import { HOUSE } from '../house.ts'
import { layout } from '../html.ts'
import { person } from '../people.ts'
import { notice } from '../service.ts'
import { defineTemplate } from '../template.ts'

/** Maintenance, listings, an airdrop that the exchange itself hands out, terms, the end of a product. */
export default defineTemplate({
  count: 16,
  make(r, n) {
    const coin = r.pick(['ARB', 'STRK', 'TIA', 'JUP', 'ENA', 'ZRO'])
    const kinds = [
      [
        'Scheduled maintenance',
        [
          `Trading and withdrawals pause on Sunday from 02:00 to 0${r.int(4, 8)}:00 UTC while we upgrade the matching engine.`,
          'Open orders stay in place. Your funds are not affected and you do not need to do anything.',
        ],
        'Status page',
        `https://status.${HOUSE.domain}`,
      ],
      [
        `${coin} airdrop: tokens are in your account`,
        [
          `Holders of ${coin} at the snapshot received their share of the airdrop. You do not need to claim, connect a wallet or pay anything: it is already in your balance.`,
          `Your share: <b>${r.money(5, 900)} ${coin}</b>`,
        ],
        'See my balance',
        `${HOUSE.app}/wallet/${coin}`,
      ],
      [
        `${coin} is now listed`,
        [
          `You can now deposit and trade ${coin}. To celebrate, the first 5,000 traders share a ${r.money(10_000, 50_000)} USDT reward. Limited time: ends Friday.`,
        ],
        'Trade now',
        `${HOUSE.app}/trade/${coin}-USDT`,
      ],
      [
        'We are updating our terms',
        [
          'The new terms apply from the first of next month. If you do not agree you can close your account before that date without a fee.',
        ],
        'Read the terms',
        `https://www.${HOUSE.domain}/legal/terms`,
      ],
      [
        `Important: ${coin} network upgrade, withdraw before Friday`,
        [
          `We end support for ${coin} on the old network. Convert or withdraw your balance before Friday 12:00 UTC. After that it will be converted to USDC automatically.`,
        ],
        'Go to my wallet',
        `${HOUSE.app}/wallet`,
      ],
      [
        'Your account will be closed for inactivity',
        [
          'You have not signed in for 24 months. Unless you sign in within 60 days we have to close your account and transfer the balance as the law asks.',
        ],
        'Sign in',
        `${HOUSE.app}/login?utm_source=dormant&utm_medium=email`,
      ],
      [
        'How to connect your wallet with WalletConnect',
        [
          'A short tutorial: open Settings, choose <b>Connect wallet</b>, scan the code with MetaMask, Ledger Live or Trust Wallet, and compare the address on both screens.',
          'You will be asked to sign a message. It costs nothing and moves nothing. You are never asked for a recovery phrase.',
        ],
        'Open the tutorial',
        `${HOUSE.help}/articles/${r.digits(12)}-walletconnect`,
      ],
      [
        '공지: 정기 점검 안내',
        [
          '시스템 점검으로 일요일 02:00부터 06:00까지 입출금이 중단됩니다. 고객님의 자산에는 영향이 없습니다.',
        ],
        '공지 보기',
        `https://www.${HOUSE.domain}/ko/notice/${r.digits(4)}`,
      ],
    ] as const
    const [title, blocks, button, url] = kinds[n % kinds.length] as (typeof kinds)[number]
    const html = layout(r, {
      brand: HOUSE.name,
      colour: '#0f5c7a',
      preheader: blocks[0].slice(0, 90),
      title,
      blocks,
      button: { text: button, url },
      footer: `${HOUSE.name} Markets Ltd`,
      unsubscribe: `https://click.${HOUSE.domain}/u/${r.token(30)}`,
      pixel: `https://click.${HOUSE.domain}/o/${r.token(60)}`,
    })
    return notice(r, {
      from: { name: HOUSE.name, address: `announcements@mail.${HOUSE.domain}` },
      to: person(r).address,
      subject: title,
      html,
      bulk: true,
      listUnsubscribe: `https://click.${HOUSE.domain}/u/${r.token(30)}`,
    })
  },
})
