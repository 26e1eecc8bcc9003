import { letter } from '../customer.ts'
import { LANGUAGES, type Language, person } from '../people.ts'
import { defineTemplate } from '../template.ts'

export default defineTemplate({
  count: 32,
  make(r, n) {
    const from = person(r, LANGUAGES[n % LANGUAGES.length])
    const amount = `${r.money(300, 40_000)} ${r.pick(['USDT', 'EUR', 'USD', 'BTC'])}`
    const days = r.int(2, 30)
    const texts: Record<Language, [string, ...string[]][]> = {
      en: [
        [
          'URGENT!!! my account is locked',
          `You locked my account ${days} days ago with ${amount} inside. Unlock my account or I go to the police and to the regulator.`,
          'I have verified my identity three times. This is theft. You have 24 hours before I involve my lawyer.',
        ],
        [
          'Withdrawal pending',
          `My withdrawal of ${amount} has been "pending" for ${days} days. Every time I get a copy-paste answer. Act now or I close the account and post this everywhere.`,
        ],
        [
          'Account suspended without reason',
          `Your email said my account has been suspended due to unusual activity. I did nothing. Please verify me again and restore access immediately, my funds are frozen.`,
        ],
      ],
      ko: [
        [
          '출금이 안됩니다. 긴급!',
          `계정이 정지되어 ${amount}을 출금하지 못하고 있습니다. ${days}일째입니다. 24시간 내에 해결되지 않으면 경찰과 금감원에 신고하겠습니다.`,
        ],
      ],
      es: [
        [
          'URGENTE: cuenta bloqueada',
          `Mi cuenta lleva ${days} días bloqueada con ${amount}. Si no la desbloquean hoy mismo presentaré una denuncia ante la policía.`,
          'Exijo una respuesta inmediata.',
        ],
      ],
      pt: [
        [
          'Minha conta foi suspensa!!!',
          `Minha conta foi suspensa há ${days} dias e tenho ${amount} lá dentro. Se não liberarem em 24 horas vou ao Procon e à polícia.`,
        ],
      ],
      de: [
        [
          'Letzte Mahnung: Konto gesperrt',
          `Mein Konto ist seit ${days} Tagen gesperrt, ${amount} sind eingefroren. Wenn Sie es nicht sofort freischalten, erstatte ich Anzeige und informiere die BaFin.`,
        ],
      ],
      fr: [
        [
          'Compte bloqué - dernier rappel',
          `Mon compte est suspendu depuis ${days} jours avec ${amount}. Sans réponse sous 24 heures je porte plainte et je saisis l’AMF.`,
        ],
      ],
      ja: [
        [
          '至急:出金できません',
          `${days}日前からアカウントが停止され、${amount}を出金できません。本日中に対応いただけない場合は警察に相談します。`,
        ],
      ],
      vi: [
        [
          'KHẨN: tài khoản bị khóa',
          `Tài khoản của tôi bị khóa ${days} ngày rồi, trong đó có ${amount}. Nếu không mở khóa ngay tôi sẽ báo công an.`,
        ],
      ],
      hi: [
        [
          'तत्काल: मेरा खाता बंद है',
          `मेरा खाता ${days} दिनों से बंद है और उसमें ${amount} है। 24 घंटे में नहीं खोला तो मैं पुलिस में शिकायत करूंगा।`,
        ],
      ],
      tr: [
        [
          'ACİL hesabım askıya alındı',
          `Hesabım ${days} gündür kapalı ve içinde ${amount} var. Hemen açmazsanız savcılığa suç duyurusunda bulunacağım.`,
        ],
      ],
      ru: [
        [
          'СРОЧНО! Аккаунт заблокирован',
          `Вы заблокировали мой аккаунт ${days} дней назад, на нём ${amount}. Если не разблокируете в течение 24 часов, иду в полицию.`,
        ],
      ],
      zh: [
        [
          '紧急!账户被冻结',
          `我的账户被冻结${days}天了,里面有${amount}。请立即解冻,否则我将报警并向监管部门投诉。`,
        ],
      ],
      it: [
        [
          'URGENTE account sospeso',
          `Il mio account è sospeso da ${days} giorni con ${amount}. Se non lo sbloccate entro 24 ore vado dai carabinieri.`,
        ],
      ],
      pl: [
        [
          'PILNE - konto zablokowane',
          `Moje konto jest zablokowane od ${days} dni, a na nim ${amount}. Jeśli natychmiast go nie odblokujecie, zgłaszam sprawę na policję i do KNF.`,
        ],
      ],
      nl: [
        [
          'DRINGEND: account geblokkeerd',
          `Mijn account is al ${days} dagen geblokkeerd met ${amount}. Als jullie het niet onmiddellijk deblokkeren doe ik aangifte.`,
        ],
      ],
      ar: [
        [
          'عاجل: تم تجميد حسابي',
          `حسابي مجمد منذ ${days} يوما وفيه ${amount}. إذا لم يتم فتحه فورا خلال 24 ساعة سأذهب إلى الشرطة.`,
        ],
      ],
    }
    const [subject, ...text] = r.pick(texts[from.language])
    return letter(r, {
      from,
      subject: subject as string,
      text,
      ...(r.chance(0.2) ? { cc: `ombudsman@consumer-council.example` } : {}),
    })
  },
})
