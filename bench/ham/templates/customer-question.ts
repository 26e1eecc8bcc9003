import { letter } from '../customer.ts'
import { LANGUAGES, type Language, person } from '../people.ts'
import { defineTemplate } from '../template.ts'

const TEXTS: Record<Language, [subject: string, ...body: string[]][]> = {
  en: [
    [
      'Is the airdrop real?',
      'I saw on X that you give an airdrop if I connect my wallet. Is it real or a scam?',
    ],
    [
      'Login problem',
      'The site says "session expired, verify again" each time I log in. Chrome on Windows. I cleared the cache.',
    ],
    ['Close my account', 'Please close my account and delete my data under GDPR.'],
  ],
  ko: [
    [
      '문의드립니다',
      '지갑 연결하면 에어드랍을 준다는 글을 봤는데 진짜인가요? 비밀번호 변경은 어떻게 하나요?',
    ],
  ],
  es: [['Consulta', '¿Cuál es la comisión por retirar USDT? ¿Y tengo que verificar mi identidad otra vez?']],
  pt: [
    [
      'Dúvida sobre carteira',
      'Como conecto a MetaMask na corretora? Pediram a frase de recuperação, é normal?',
    ],
  ],
  de: [
    [
      'Frage zur Gebühr',
      'Wie hoch ist die Gebühr für eine Auszahlung in BTC? Und muss ich mein Passwort ändern, wenn ich das Handy wechsle?',
    ],
  ],
  fr: [
    [
      'Question sur les frais',
      'Bonjour, pourquoi mon compte affiche « vérification requise » alors que tout est validé ?',
    ],
  ],
  ja: [
    ['手数料について', '送金手数料を教えてください。また、パスワードを変更した場合、出金制限はありますか。'],
  ],
  vi: [['Hỏi về phí', 'Cho em hỏi phí rút USDT mạng TRC20 là bao nhiêu, và có cần xác minh lại không ạ?']],
  hi: [['सवाल', 'क्या आपका कोई टेलीग्राम ग्रुप है? किसी ने मुझसे मेरा पासवर्ड मांगा।']],
  tr: [
    [
      'Komisyon sorusu',
      'USDT çekim ücreti ne kadar? Telegramda biri destek ekibinden olduğunu söyleyip şifremi istedi.',
    ],
  ],
  ru: [
    ['Вопрос', 'Подскажите, какая комиссия за вывод? И правда ли, что нужно подтвердить кошелёк до пятницы?'],
  ],
  zh: [['咨询', '请问提币手续费是多少?有人自称客服要我的助记词,是你们的人吗?']],
  it: [['Domanda', 'Quanto costa prelevare? Mi hanno chiesto la password al telefono, siete voi?']],
  pl: [['Pytanie', 'Ile wynosi prowizja za wypłatę? Czy muszę ponownie potwierdzić tożsamość?']],
  nl: [['Vraag', 'Hoe verander ik mijn wachtwoord en hoe lang duurt een opname?']],
  ar: [['استفسار', 'كم رسوم السحب؟ شخص على تيليجرام طلب كلمة المرور ويقول إنه من الدعم.']],
}

export default defineTemplate({
  count: 26,
  make(r, n) {
    const from = person(r, n < LANGUAGES.length ? LANGUAGES[n] : 'en')
    const [subject, ...text] = r.pick(TEXTS[from.language])
    return letter(r, { from, subject: r.chance(0.15) ? '' : (subject as string), text })
  },
})
