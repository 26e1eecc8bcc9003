import { HOUSE } from '../house.ts'
import { layout } from '../html.ts'
import { person } from '../people.ts'
import { notice } from '../service.ts'
import { defineTemplate } from '../template.ts'

const TIPS = [
  'Never share your seed phrase. Nobody at any exchange, wallet maker or "support group" needs your 12 or 24 words.',
  'Criminals write that your account will be suspended within 24 hours unless you verify your wallet. We do not send such mail.',
  'We do not ask you to install AnyDesk, TeamViewer or any other remote-control program.',
  'Fake airdrops ask you to connect your wallet and sign an approval. Read what you sign.',
  'Write your recovery phrase on paper. Do not photograph it, do not type it into a website, do not store it in e-mail.',
  'A 2FA code is like a key: if someone on the phone asks you to read it out, hang up.',
  'Check the address bar: harbourline.example and nothing else. Look-alike domains add words such as -login or -verify.',
]
const KO = [
  '복구 구문(시드 문구)을 절대 누구에게도 알려주지 마세요.',
  '계정이 정지된다며 지갑 인증을 요구하는 메일은 사기입니다.',
  'OTP 번호와 비밀번호를 요구하는 전화를 받으면 즉시 끊으세요.',
  '에어드랍을 받으려면 지갑을 연결하라는 링크를 조심하세요.',
]
const PT = [
  'Nunca partilhe a sua frase-semente com ninguém.',
  'Não pedimos a sua senha nem o código 2FA por e-mail.',
  'Desconfie de airdrops que pedem para conectar a carteira.',
  'Não instale programas de acesso remoto a pedido de terceiros.',
]

export default defineTemplate({
  count: 12,
  make(r) {
    const [title, tips, read] = r.pick([
      ['Your seed phrase is yours alone', TIPS, 'Read the guide'],
      ['Five ways people lose their coins', TIPS, 'See how to stay protected'],
      ['피싱 사기를 예방하는 방법', KO, '자세히 보기'],
      ['Como reconhecer um golpe', PT, 'Leia o guia'],
    ] as const)
    const html = layout(r, {
      brand: HOUSE.name,
      colour: '#0f5c7a',
      preheader: r.pick(tips),
      title,
      blocks: r.some<string>(tips, 4),
      button: { text: read, url: `https://click.${HOUSE.domain}/ls/click?upn=${r.token(120)}` },
      footer: 'You receive this because you have an account.',
      unsubscribe: `https://click.${HOUSE.domain}/wf/unsubscribe?upn=${r.token(60)}`,
      pixel: `https://click.${HOUSE.domain}/wf/open?upn=${r.token(90)}`,
    })
    return notice(r, {
      from: { name: `${HOUSE.name} Security`, address: `news@mail.${HOUSE.domain}` },
      to: person(r).address,
      subject: title,
      html,
      bulk: true,
      listUnsubscribe: `https://click.${HOUSE.domain}/wf/unsubscribe?upn=${r.token(60)}`,
      bounceDomain: 'u4821.wl.sendgrid.net',
    })
  },
})
