import { transfer } from '../chain.ts'
import { letter } from '../customer.ts'
import { attached, pdf, zip } from '../files.ts'
import { HOUSE } from '../house.ts'
import { colleague } from '../people.ts'
import { defineTemplate } from '../template.ts'

export default defineTemplate({
  count: 14,
  make(r) {
    const t = transfer(r)
    const kinds = [
      [
        'en',
        'cyber.police.example',
        'URGENT: freezing request - case',
        `We investigate a fraud in which the victim entered a seed phrase on a fake MetaMask page. The funds reached your customer at ${t.address}, see ${t.explorer}. Please freeze the account immediately and keep all logs. The signed order is attached.`,
      ],
      [
        'en',
        'supervisor.example',
        'Information request under section 17',
        'You are required to answer within 5 working days. Failure to comply may lead to enforcement action. The encrypted annex can be opened with the key that we exchanged by phone.',
      ],
      [
        'de',
        'polizei.example',
        'Auskunftsersuchen - EILT',
        `In einem Ermittlungsverfahren wegen Betruges bitten wir um Sicherung der Guthaben auf der Adresse ${t.address}. Frist: 24 Stunden.`,
      ],
      [
        'ko',
        'police.example',
        '수사협조의뢰',
        `보이스피싱 피해금이 귀사 지갑 ${t.address}로 입금되었습니다. 긴급 지급정지 부탁드립니다. ${t.explorer}`,
      ],
      [
        'es',
        'fiscalia.example',
        'Requerimiento urgente de información',
        `Se solicita el bloqueo inmediato de la cuenta vinculada a ${t.address} en el plazo de 24 horas.`,
      ],
      [
        'pl',
        'policja.example',
        'Żądanie wydania danych',
        `Proszę o niezwłoczne zabezpieczenie środków na adresie ${t.address}.`,
      ],
    ] as const
    const [language, domain, subject, text] = r.pick(kinds)
    const from = colleague(r, domain, language)
    const order = attached(
      `order_${r.digits(6)}.pdf`,
      'application/pdf',
      pdf(['Order', t.address.slice(0, 30)]),
    )
    const annex = attached(
      `annex_${r.digits(4)}.zip`,
      'application/zip',
      zip({ 'annex.xlsx': r.bytes(600) }, r),
    )
    return letter(r, {
      from,
      to: HOUSE.legal,
      subject: `${subject} ${r.int(100, 999)}/${r.int(24, 25)}`,
      text: [text, `${from.name}`],
      files: subject.startsWith('Information') ? [order, annex] : [order],
    })
  },
})
