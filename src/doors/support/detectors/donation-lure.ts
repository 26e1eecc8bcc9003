import { foldText } from '../../../core/confusables.ts'
import { defineDetector } from '../../../core/detector.ts'
import { ownWords } from '../identity/own-words.ts'
import type { Message } from '../message.ts'
import { waysToAct } from '../phrases/ways.ts'

const TEXT_READ = 20_000

/** Asking for a gift, on folded text, in the languages that an exchange's customers write. Common knowledge. */
const GIVE = new RegExp(
  [
    `(?<![a-z])(?:donat(?:e|ion|ions)|charit(?:y|able|ies)|humanitarian (?:aid|help|fund)|fundrais(?:er|ing)|relief fund|help (?:us|the|these|our) (?:people|children|victims|refugees|families)|spende[nt]?|spendenaktion|dons?|faire un don|donnez|donacion(?:es)?|donar|dona|ayuda humanitaria|doacao|doacoes|doar|doe|ajuda humanitaria|donazion[ei]|donate|doneer|doneren|donatie|donaties|darowizn[ay]|wesprzyj|wplac|bagis|yardim kampanyasi|donasi|sumbangan|quyen gop|ung ho)(?![a-z])`,
    'пожертв|благотворит|помогите|기부|후원금|寄付|募金|捐款|捐赠|捐贈|募捐|تبرع|दान',
  ].join('|'),
)

/** The distress that is named. */
const DISTRESS = new RegExp(
  [
    `(?<![a-z])(?:wars?|ukrain[a-z]{0,6}|gaza|refugees?|earthquakes?|floods?|hurricane|wildfires?|famine|hunger|starving|disaster|victims|orphans?|orphanage|children|cancer|leukemia|surgery|illness|hospital|krieg|fluchtling[a-z]{0,3}|erdbeben|flut|hungersnot|opfer|waisen[a-z]{0,6}|kinder|krebs|krankheit|guerre|refugies|seisme|tremblement|inondations?|victimes|enfants|orphelins|maladie|guerra|refugiados|terremoto|inundacion(?:es)?|victimas|ninos|huerfanos|enfermedad|vitimas|criancas|orfaos|doenca|enchentes?|bambini|malattia|alluvione|oorlog|vluchtelingen|aardbeving|slachtoffers|kinderen|ziekte|wojn[aye]|uchodzc[a-z]{1,3}|dzieci|choroba|savas|deprem|cocuk[a-z]{0,6}|perang|gempa|anak|chien tranh|tre em)(?![a-z])`,
    'войн|беженц|землетряс|детям|детей|сирот|болезн|전쟁|지진|난민|어린이|아이들|戦争|地震|難民|子ども|子供|战争|戰爭|难民|兒童|儿童|حرب|زلزال|أطفال|युद्ध|भूकंप|बच्च',
  ].join('|'),
)

/** The writer gave: a customer. */
const GAVE =
  /(?<![a-z])(?:i(?: have|'ve)? (?:donated|sent|made a donation|transferred)|my donation|ich habe (?:gespendet|gesendet|\S{1,30} gespendet)|meine spende|j'ai (?:donne|fait un don)|mon don|(?:he donado|done|mi donacion)|(?:eu doei|minha doacao)|ho donato|ik heb gedoneerd)(?![a-z])/
/** A question about somebody else's appeal is short; an appeal asks and answers the same of itself. */
const DOUBTS =
  /(?<![a-z])(?:is (?:this|it) (?:a scam|real|legit)|ist das (?:echt|betrug)|est-ce une arnaque|es una estafa|e golpe)(?![a-z])/
const QUESTION_AT_MOST = 500

export default defineDetector<Message>()({
  family: 'lure',
  looksFor: 'appeals for gifts in war, disaster or illness that are to be paid to a wallet',
  technique: 'T1657',
  source:
    'https://www.fbi.gov/how-we-can-help-you/scams-and-safety/common-frauds-and-scams/charity-and-disaster-fraud',
  innocent: 'Real charities take coins too. Their wallets stand on their own sites.',
  advice: 'Do not pay. Whoever wants to help finds the charity’s wallet on the charity’s own site.',
  signals: {
    appeal: { strength: 'strong', weight: 5, title: 'It asks for gifts in distress, to a wallet' },
  },
  *inspect(message, { settings }) {
    const wallet = message.observables.find(({ type }) => type === 'wallet')
    if (!wallet || message.inReplyTo || waysToAct(message, settings).home) return
    const words = foldText(`${message.subject}\n${ownWords(message)}`.slice(0, TEXT_READ))
    // An address that is only quoted is not asked for.
    if (!words.includes(wallet.value.toLowerCase())) return
    const give = GIVE.exec(words)?.[0]
    const distress = DISTRESS.exec(words)?.[0]
    if (!give || !distress || GAVE.test(words)) return
    if (words.length <= QUESTION_AT_MOST && DOUBTS.test(words)) return
    yield {
      signal: 'appeal',
      where: { part: message.html ? 'html' : 'text', text: wallet.value },
      why: `It speaks of “${distress}”, asks to give (“${give}”), and names the wallet ${wallet.value}.`,
    }
  },
})
