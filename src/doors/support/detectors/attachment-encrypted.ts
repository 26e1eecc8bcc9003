import { defineDetector } from '../../../core/detector.ts'
import { filesOf } from '../files/files.ts'
import type { Message } from '../message.ts'

/** “Password: 1234” in the languages of mail; on folded text. Common knowledge. */
const PASSWORD_GIVEN =
  /(?:pass ?(?:word|code|phrase)?|pwd|pw|access code|unlock code|archive code|passwort|kennwort|mot de passe|code d'acces|contrasena|clave|senha|codigo de acesso|parola(?: d'ordine)?|wachtwoord|haslo|sifre|kata sandi|mat khau|lozinka|heslo|jelszo|пароль|код доступа|密码|密碼|解压密码|パスワード|비밀번호|암호|كلمة (?:المرور|السر)|पासवर्ड)(?: (?:is|for|to|of|the|this|file|archive|document|attachment|zip|open|ist|lautet|est|es|e|do|da|para|fur|die|der|datei)){0,6} ?[:=：»"'“(-]{1,3} ?[^\s]{3,40}/

export default defineDetector<Message>()({
  family: 'attachment',
  looksFor: 'files that ask for a password, with the password in the text',
  technique: 'T1027.013',
  source: 'https://attack.mitre.org/techniques/T1027/013/',
  innocent:
    'Banks and doctors send protected files and give the password by another way; some customers protect their documents and write the password beside them.',
  advice:
    'Do not open it with the password from the same message. Ask for the file without one, through the ticket.',
  signals: {
    given: {
      strength: 'strong',
      weight: 5,
      title: 'An archive asks for a password, and the message gives it',
    },
    document: {
      strength: 'strong',
      weight: 3,
      title: 'A document asks for a password, and the message gives it',
    },
    closed: {
      strength: 'context',
      weight: 1,
      title: 'A file asks for a password, so that nobody could look inside',
    },
  },
  *inspect(message) {
    for (const file of filesOf(message)) {
      if (
        !file.encrypted ||
        file.inside.some((name) =>
          message.attachments.some((outer) => outer.encrypted && outer.name === name),
        )
      )
        continue
      const given = PASSWORD_GIVEN.exec(message.folded.slice(0, 100_000))?.[0]
      const archive = file.realType === 'zip' || file.realType === 'rar' || file.realType === '7z'
      yield {
        signal: !given ? 'closed' : archive ? 'given' : 'document',
        where: file.where,
        why: given
          ? `${file.name || 'The file'} is locked, and the text says “${given.slice(0, 60)}”.`
          : `${file.name || 'The file'} is locked.`,
      }
    }
  },
})
