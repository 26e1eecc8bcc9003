import { letter } from '../customer.ts'
import { attached, heic, jpeg, pdf } from '../files.ts'
import { LANGUAGES, type Language, person } from '../people.ts'
import { defineTemplate } from '../template.ts'

const TEXTS: Record<Language, [subject: string, ...body: string[]][]> = {
  en: [
    [
      'Documents for my verification',
      'Hi, as asked here is my ID front and back and a selfie holding it.',
      'The upload page keeps failing on my phone so I am sending it here.',
    ],
    [
      'proof of address',
      'Please find attached my council tax bill as proof of address. The account is in my name.',
    ],
  ],
  ko: [
    [
      '신분증 사진 보내드립니다',
      '안녕하세요. 요청하신 신분증 앞면과 뒷면 사진을 첨부합니다.',
      '확인 후 계정 인증 부탁드립니다.',
    ],
  ],
  es: [
    [
      'Documentos para verificar mi cuenta',
      'Buenas tardes, adjunto mi DNI por las dos caras y el recibo de la luz.',
      'Llevo tres días esperando la verificación, ¿me pueden decir cuánto tarda?',
    ],
  ],
  pt: [
    [
      'Envio de documentos',
      'Olá, seguem em anexo a foto do meu RG e o comprovante de residência para confirmar a minha conta.',
    ],
  ],
  de: [
    [
      'Ausweis zur Verifizierung',
      'Guten Tag, anbei sende ich Ihnen Vorder- und Rückseite meines Personalausweises sowie eine Meldebescheinigung.',
      'Mit freundlichen Grüßen',
    ],
  ],
  fr: [
    [
      'Justificatif de domicile',
      'Bonjour, vous trouverez ci-joint ma carte d’identité et une facture EDF de moins de trois mois.',
      'Cordialement',
    ],
  ],
  ja: [
    [
      '本人確認書類の送付',
      'お世話になっております。運転免許証の表裏の写真を添付いたします。',
      'ご確認のほどよろしくお願いいたします。',
    ],
  ],
  vi: [
    [
      'Gửi ảnh CCCD xác minh tài khoản',
      'Chào anh chị, em gửi ảnh mặt trước, mặt sau căn cước công dân và ảnh chân dung ạ.',
    ],
  ],
  hi: [['केवाईसी दस्तावेज़', 'नमस्ते, मैंने अपने आधार कार्ड और पैन कार्ड की फोटो संलग्न की है। कृपया मेरा खाता सत्यापित करें।']],
  tr: [
    [
      'Kimlik doğrulama belgeleri',
      'Merhaba, kimliğimin ön ve arka yüzünü ekte gönderiyorum. Hesabımın onaylanmasını rica ederim.',
    ],
  ],
  ru: [
    [
      'Документы для верификации',
      'Здравствуйте! Во вложении фото паспорта и селфи с документом. Подтвердите, пожалуйста, аккаунт.',
    ],
  ],
  zh: [['身份认证资料', '您好,附件是我的身份证正反面照片和手持照片,请审核,谢谢。']],
  it: [
    [
      'Documenti per la verifica',
      'Buongiorno, in allegato la carta d’identità fronte e retro e una bolletta recente.',
      'Grazie',
    ],
  ],
  pl: [
    [
      'Dokumenty do weryfikacji konta',
      'Dzień dobry, w załączniku przesyłam zdjęcia dowodu osobistego oraz rachunek za prąd.',
    ],
  ],
  nl: [
    [
      'Identiteitsbewijs voor verificatie',
      'Beste, in de bijlage een kopie van mijn paspoort en een bankafschrift als bewijs van adres.',
    ],
  ],
  ar: [['وثائق التحقق من الهوية', 'مرحبا، أرفقت صورة جواز السفر وصورة شخصية كما طلبتم. أرجو تأكيد الحساب.']],
}

export default defineTemplate({
  count: 24,
  make(r, n) {
    const from = person(r, LANGUAGES[n % LANGUAGES.length])
    const [subject, ...text] = r.pick(TEXTS[from.language])
    const photo = () =>
      r.pick([
        () => attached(`IMG_${r.digits(4)}.HEIC`, 'image/heic', heic(r)),
        () => attached(`IMG_${r.digits(4)}.jpg`, 'image/jpeg', jpeg(r)),
        () =>
          attached(
            `KakaoTalk_202${r.int(4, 5)}0${r.int(1, 9)}1${r.int(0, 9)}_${r.digits(9)}.jpg`,
            'image/jpeg',
            jpeg(r),
          ),
        // Many programs do not know HEIC and say so.
        () => attached(`IMG_${r.digits(4)}.heic`, 'application/octet-stream', heic(r)),
      ])()
    const files = [photo(), photo()]
    if (r.chance(0.5))
      files.push(
        attached(
          `Scan_${r.digits(8)}.pdf`,
          'application/pdf',
          pdf([from.address, 'Proof of address', `Ref ${r.digits(9)}`]),
        ),
      )
    return letter(r, { from, subject: subject as string, text, files })
  },
})
