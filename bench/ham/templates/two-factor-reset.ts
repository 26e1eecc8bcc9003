import { letter } from '../customer.ts'
import { attached, jpeg } from '../files.ts'
import { LANGUAGES, type Language, person } from '../people.ts'
import { defineTemplate } from '../template.ts'

const TEXTS: Record<Language, [subject: string, ...body: string[]][]> = {
  en: [
    [
      'Lost my phone, cannot pass 2FA',
      'I lost my phone and can not get the 2FA code any more. I still know my password. How do I reset the authenticator?',
      'I can send a selfie with my passport if you need it.',
    ],
    [
      'Google Authenticator reset',
      'New phone, the authenticator app is empty and I did not write the backup key down. Please disable 2FA on my account so that I can log in.',
    ],
    [
      'SMS code never arrives',
      'The verification code never comes. I tried ten times. My number is still the same. Can you send the code by email instead?',
    ],
    [
      'Ledger recovery phrase question',
      'I found my old paper with the 24 word recovery phrase. Do I need to enter my seed phrase anywhere to move the coins to you? Somebody on Telegram asked me for it and I said no.',
    ],
  ],
  ko: [
    [
      '2단계 인증 초기화 요청',
      '휴대폰을 잃어버려서 OTP 인증을 할 수 없습니다. 비밀번호는 알고 있습니다. OTP 초기화 부탁드립니다.',
    ],
  ],
  es: [
    [
      'Perdí el móvil y no puedo pasar el 2FA',
      'Me robaron el teléfono y no tengo el código del autenticador. ¿Cómo restablezco la verificación en dos pasos?',
    ],
  ],
  pt: [
    [
      'Resetar 2FA',
      'Troquei de celular e perdi o autenticador. Não consigo entrar na conta. Podem desativar o 2FA?',
    ],
  ],
  de: [
    [
      '2FA zurücksetzen',
      'Mein Handy ist kaputt und damit auch die Authenticator-App. Mein Passwort habe ich noch. Bitte setzen Sie die Zwei-Faktor-Anmeldung zurück.',
    ],
  ],
  fr: [
    [
      'Réinitialisation 2FA',
      'J’ai perdu mon téléphone et je ne reçois plus les codes de vérification. Merci de désactiver la double authentification.',
    ],
  ],
  ja: [
    [
      '二段階認証の解除について',
      '機種変更で認証アプリのデータが消えてしまい、ログインできません。二段階認証の解除をお願いします。',
    ],
  ],
  vi: [
    [
      'Mất điện thoại, xin reset 2FA',
      'Em bị mất điện thoại nên không lấy được mã xác thực. Mật khẩu em vẫn nhớ. Nhờ anh chị reset 2FA.',
    ],
  ],
  hi: [['2FA रीसेट करें', 'मेरा फोन खो गया है और मुझे ओटीपी नहीं मिल रहा। पासवर्ड याद है। कृपया 2FA हटाएं।']],
  tr: [
    [
      '2FA sıfırlama',
      'Telefonum çalındı, doğrulama kodunu alamıyorum. Şifremi biliyorum. İki adımlı doğrulamayı kaldırabilir misiniz?',
    ],
  ],
  ru: [
    [
      'Сброс 2FA',
      'Потерял телефон, код из приложения получить не могу. Пароль помню. Помогите сбросить двухфакторную аутентификацию.',
    ],
  ],
  zh: [['谷歌验证器丢失', '手机丢了,无法获取谷歌验证码,密码还记得。请帮我重置两步验证。']],
  it: [
    [
      'Reset autenticazione a due fattori',
      'Ho perso il telefono e non posso più inserire il codice di verifica. Ricordo la password. Come faccio?',
    ],
  ],
  pl: [
    [
      'Reset 2FA',
      'Zgubiłem telefon i nie mam kodów z aplikacji. Hasło pamiętam. Proszę o wyłączenie weryfikacji dwuetapowej.',
    ],
  ],
  nl: [
    [
      '2FA resetten',
      'Mijn telefoon is gestolen en ik kan geen verificatiecode meer invoeren. Mijn wachtwoord weet ik nog.',
    ],
  ],
  ar: [
    [
      'إعادة ضبط المصادقة الثنائية',
      'فقدت هاتفي ولا أستطيع الحصول على رمز التحقق. أعرف كلمة المرور. أرجو إلغاء المصادقة الثنائية.',
    ],
  ],
}

export default defineTemplate({
  count: 22,
  make(r, n) {
    const from = person(r, n < LANGUAGES.length ? LANGUAGES[n] : 'en')
    const [subject, ...text] = r.pick(TEXTS[from.language])
    const files = r.chance(0.3) ? [attached('selfie.jpg', 'image/jpeg', jpeg(r))] : []
    return letter(r, { from, subject: subject as string, text, files })
  },
})
