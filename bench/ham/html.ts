import type { Random } from './random.ts'

export const escapeHtml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')

/** The plain text that a mailer makes of its HTML: links in brackets, tags gone. */
export function textOf(html: string): string {
  return html
    .replace(/<style[^<]*<\/style>/g, '')
    .replace(/<div style="display:none[^<]*<\/div>/g, '')
    .replace(/<a [^>]*href="([^"]*)"[^>]*>([^<]*)<\/a>/g, '$2 ( $1 )')
    .replace(/<(?:br|\/p|\/tr|\/h[1-6]|\/li|\/div)[^>]*>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&nbsp;|&zwnj;|&#8203;|&#847;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/[ \t]+/g, ' ')
    .replace(/\n[ \n]*\n/g, '\n\n')
    .trim()
}

export interface Layout {
  brand: string
  colour: string
  /** Shown by mail programs behind the subject, and hidden in the message. */
  preheader: string
  title: string
  /** Paragraphs of HTML. */
  blocks: readonly string[]
  button?: { text: string; url: string }
  /** Rows of a table: what and value. */
  rows?: readonly (readonly [string, string])[]
  footer: string
  unsubscribe?: string
  pixel?: string
  logo?: string
}

const SPACER = '&nbsp;&zwnj;'.repeat(40)

/** A transactional mail as services build it: nested tables, preheader, button, footer, counting pixel. */
export function layout(random: Random, l: Layout): string {
  const preheader = `<div style="display:none;font-size:1px;color:#ffffff;line-height:1px;max-height:0px;max-width:0px;opacity:0;overflow:hidden;">${l.preheader}${SPACER}</div>`
  const rows = (l.rows ?? [])
    .map(
      ([what, value]) =>
        `<tr><td style="padding:6px 0;color:#6b7280;">${what}</td><td style="padding:6px 0;text-align:right;">${value}</td></tr>`,
    )
    .join('\n')
  const button = l.button
    ? `<table role="presentation" cellpadding="0" cellspacing="0"><tr><td bgcolor="${l.colour}" style="border-radius:${random.int(2, 8)}px;"><a href="${l.button.url}" target="_blank" style="display:inline-block;padding:12px 28px;color:#ffffff;text-decoration:none;font-weight:600;">${l.button.text}</a></td></tr></table>`
    : ''
  const unsubscribe = l.unsubscribe
    ? `<br><a href="${l.unsubscribe}" style="color:#9ca3af;">Unsubscribe</a> | <a href="${l.unsubscribe}&amp;prefs=1" style="color:#9ca3af;">Manage preferences</a>`
    : ''
  const pixel = l.pixel
    ? `<img src="${l.pixel}" width="1" height="1" border="0" alt="" style="display:block;height:1px;width:1px;">`
    : ''
  const logo = l.logo
    ? `<img src="${l.logo}" width="140" alt="${l.brand}" style="border:0;">`
    : `<span style="font-size:22px;font-weight:700;color:${l.colour};">${l.brand}</span>`
  return `<!DOCTYPE html>
<html lang="en"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${l.title}</title>
<style type="text/css">@media only screen and (max-width:600px){.wrap{width:100% !important}.hide-sm{display:none !important}} a{color:${l.colour}}</style></head>
<body style="margin:0;padding:0;background-color:#f4f5f7;">
${preheader}
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" bgcolor="#f4f5f7"><tr><td align="center" style="padding:24px 0;">
<table class="wrap" role="presentation" width="600" cellpadding="0" cellspacing="0" bgcolor="#ffffff"><tr><td style="padding:28px 36px;">${logo}</td></tr>
<tr><td style="padding:0 36px;font-family:Helvetica,Arial,sans-serif;font-size:15px;line-height:24px;color:#1f2937;">
<h1 style="font-size:20px;">${l.title}</h1>
${l.blocks.map((block) => `<p>${block}</p>`).join('\n')}
<table role="presentation" width="100%">${rows}</table>
${button}
</td></tr><tr><td style="padding:28px 36px;font-family:Helvetica,Arial,sans-serif;font-size:12px;line-height:18px;color:#9ca3af;">${l.footer}${unsubscribe}</td></tr></table>
${pixel}</td></tr></table></body></html>`
}
