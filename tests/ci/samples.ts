/** A message in which nothing asks for a look. */
export const INNOCENT =
  'From: ann@customer.example\r\nTo: help@exchange.example\r\nSubject: hello\r\nMessage-ID: <1@customer.example>\r\nDate: Mon, 2 Mar 2026 10:00:00 +0000\r\n\r\nA question about fees.\r\n'

/** A message that carries a program. */
export const ATTACK =
  'From: ann@customer.example\r\nTo: help@exchange.example\r\nSubject: my documents\r\nMessage-ID: <2@customer.example>\r\nDate: Mon, 2 Mar 2026 10:00:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nplease see http://203.0.113.9/kyc\r\n--b\r\nContent-Type: application/pdf; name="passport.pdf.exe"\r\nContent-Disposition: attachment; filename="passport.pdf.exe"\r\nContent-Transfer-Encoding: base64\r\n\r\nTVqQAAMAAAAEAAAA//8AALgAAAAAAAAAQAAAAAAAAAA=\r\n--b--\r\n'
