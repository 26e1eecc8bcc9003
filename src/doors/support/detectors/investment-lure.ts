import { foldText } from '../../../core/confusables.ts'
import { defineDetector } from '../../../core/detector.ts'
import { ownWords } from '../identity/own-words.ts'
import type { Message } from '../message.ts'
import { read } from '../phrases/reading.ts'
import { waysToAct } from '../phrases/ways.ts'

/** An amount of coins, on folded text. */
const AMOUNT =
  /(?<![\w.])\d[\d.,]{0,15} ?(?:btc|bitcoins?|eth|ethereum|usdt|usdc|xrp|ltc|bnb|sol|trx)(?![a-z])/
/** A name to sign in with, given away. */
const LOGIN =
  /(?<![a-z])(?:customer|client|user|account|portfolio|member|login|kunden|benutzer|nutzer|konto|client|utilisateur|compte|cliente|usuario|cuenta|conta|utente|klant|gebruiker|klient)[ -]?(?:id|name|number|no\.?|nr\.?|nummer|numero|naam|nom)?(?: is| ist| est| es| e)? ?[:=#] ?\S{0,40}\d/
/** A password, given away. */
const PASSWORD =
  /(?<![a-z])(?:password|passcode|pass|pin|passwort|kennwort|mot de passe|contrasena|clave|senha|wachtwoord|haslo|sifre|парол[ья]|비밀번호|パスワード|密码|密碼)(?: is| ist| est| es| e)? ?[:=] ?\S{4,40}/
/** The one who writes has the money there: a customer. */
const MINE =
  /(?<![a-z])(?:i (?:have |had )?(?:deposited|sent|transferred|bought)|my (?:account|deposit|balance|password|funds|coins)|mein|meine|mon compte|mi cuenta|minha conta|mijn)(?![a-z])/

/** Whether a stranger hands over the key to coins: an amount, a name to sign in with and its password. */
function handsOverLogin(message: Message): string | undefined {
  if (message.inReplyTo) return undefined
  const words = foldText(ownWords(message).slice(0, 4_000))
  const amount = AMOUNT.exec(words)?.[0]
  const password = PASSWORD.exec(words)?.[0]
  return amount && password && LOGIN.test(words) && !MINE.test(words) ? `${amount} … ${password}` : undefined
}

export default defineDetector<Message>()({
  family: 'lure',
  looksFor: 'guaranteed profit, and balances that wait for you',
  technique: 'T1657',
  source: 'https://attack.mitre.org/techniques/T1657/',
  innocent: 'Newsletters write about markets, and your own customers about their balances.',
  advice: 'Do not sign in or pay to withdraw. Nobody can promise a profit.',
  signals: {
    credentials: {
      strength: 'strong',
      weight: 5,
      title: 'You are given the password to coins in an account that you never opened',
    },
    balance: { strength: 'strong', weight: 5, title: 'A balance you know nothing of waits for you' },
    profit: { strength: 'strong', weight: 4.5, title: 'It promises a profit' },
  },
  *inspect(message, { settings }) {
    const reading = read(message)
    const ways = waysToAct(message, settings)
    if (ways.links > 0 && !ways.foreign && !ways.attachments) return
    const login = ways.foreign ? handsOverLogin(message) : undefined
    if (login)
      yield {
        signal: 'credentials',
        where: { part: message.html ? 'html' : 'text', text: login },
        why: `It names ${login}, and a site to sign in.`,
      }
    const balance = reading.said('waitingBalance')
    const profit = reading.said('profit')
    const hit = balance ?? profit
    if (
      !hit ||
      reading.overlaps('mine', hit) ||
      !(ways.any || ways.freemail || (balance && reading.length < 200))
    )
      return
    const where = reading.place(hit)
    yield { signal: balance ? 'balance' : 'profit', where, why: `“${where.text}”` }
  },
})
