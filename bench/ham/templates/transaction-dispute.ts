import { transfer } from '../chain.ts'
import { letter } from '../customer.ts'
import { attached, jpeg } from '../files.ts'
import { person } from '../people.ts'
import { defineTemplate } from '../template.ts'

export default defineTemplate({
  count: 20,
  make(r) {
    const t = transfer(r)
    const from = person(r, r.pick(['en', 'en', 'en', 'es', 'de', 'pt', 'ko', 'ru', 'zh', 'fr'] as const))
    const words: Partial<Record<string, [string, string[]][]>> = {
      en: [
        [
          `Deposit not credited - ${t.amount} ${t.coin}`,
          [
            `I sent ${t.amount} ${t.coin} (${t.network}) to my deposit address ${t.address} more than ${r.int(3, 40)} hours ago and it is not in my balance.`,
            `Here is the transaction, it has ${r.int(30, 900)} confirmations:\n${t.explorer}`,
            'Please credit it, I need it today.',
          ],
        ],
        [
          `wrong network!!`,
          [
            `I made a mistake and sent ${t.coin} over ${t.network}. Can you recover it?`,
            `Hash: ${t.hash}`,
            t.explorer,
          ],
        ],
        [
          `I don't recognise a withdrawal`,
          [
            `There is a withdrawal of ${t.amount} ${t.coin} to ${t.address} that I never made!! See ${t.explorer}`,
            'I have changed my password. Please freeze my account and tell me from which IP this was done. Is my money gone?',
          ],
        ],
        [
          `Re: [Ticket ${r.digits(7)}] Missing memo`,
          [`The memo was ${r.digits(9)}. I forgot to enter it. tx ${t.explorer}`, 'Thanks'],
        ],
      ],
      es: [
        [
          'Depósito no acreditado',
          [
            `Hola, envié ${t.amount} ${t.coin} por la red ${t.network} y no aparece en mi saldo.`,
            `Este es el enlace del explorador: ${t.explorer}`,
            'Necesito una solución urgente por favor.',
          ],
        ],
      ],
      de: [
        [
          'Einzahlung fehlt seit gestern',
          [
            `Guten Tag, meine Einzahlung über ${t.amount} ${t.coin} ist laut Blockexplorer bestätigt, aber nicht gutgeschrieben:`,
            t.explorer,
            'Bitte dringend prüfen.',
          ],
        ],
      ],
      pt: [
        [
          'Saque não reconhecido',
          [
            `Não reconheço este saque de ${t.amount} ${t.coin}: ${t.explorer}`,
            'Bloqueiem a minha conta imediatamente, por favor.',
          ],
        ],
      ],
      ko: [
        [
          '입금이 반영되지 않습니다',
          [
            `${t.amount} ${t.coin} (${t.network}) 입금했는데 아직 잔고에 없습니다. 긴급 확인 부탁드립니다.`,
            `트랜잭션: ${t.explorer}`,
          ],
        ],
      ],
      ru: [
        [
          'Не зачислен депозит',
          [
            `Отправил ${t.amount} ${t.coin} в сети ${t.network}, транзакция подтверждена, но средства не пришли.`,
            t.explorer,
            'Срочно разберитесь!',
          ],
        ],
      ],
      zh: [
        [
          '充值未到账',
          [
            `我通过${t.network}充值了${t.amount} ${t.coin},已经确认但没有到账。`,
            `交易哈希:${t.explorer}`,
            '请尽快处理',
          ],
        ],
      ],
      fr: [
        [
          'Dépôt non crédité',
          [
            `Bonjour, mon dépôt de ${t.amount} ${t.coin} (${t.network}) n’apparaît pas sur mon compte alors que la transaction est confirmée : ${t.explorer}`,
            'Merci de régulariser au plus vite.',
          ],
        ],
      ],
    }
    const [subject, text] = r.pick(words[from.language] ?? [])
    const files = r.chance(0.4)
      ? [attached(`Screenshot_2025-0${r.int(1, 9)}-1${r.int(0, 9)}.jpg`, 'image/jpeg', jpeg(r))]
      : []
    return letter(r, { from, subject, text, files })
  },
})
