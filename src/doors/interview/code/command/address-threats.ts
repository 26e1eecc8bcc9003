import { isThrowawayHost } from '../../knowledge/package-hosts.ts'
import { installerMaker } from '../../knowledge/vendor-installers.ts'

/** What an address that something is fetched from says of itself. */
export interface AddressReading {
  /** As it is shown to people. */
  shown: string
  /** Whose own installer stands there. */
  maker: string | undefined
  /** What no maker's installer has, in words; empty when there is nothing. */
  threats: string[]
}

const SHORTENERS =
  /^(?:(?:www\.)?(?:bit\.ly|bitly\.com|tinyurl\.com|is\.gd|v\.gd|cutt\.ly|t\.ly|rb\.gy|goo\.su|shorturl\.at|ow\.ly|t\.co|tiny\.cc|rebrand\.ly|clck\.ru|u\.to|s\.id|da\.gd|surl\.li|bit\.do|urlz\.fr|dub\.sh|short\.gy))$/
const ODD_NAMES =
  /nvidia|realtek|intel-?audio|cam(?:era)?[-_]?(?:driver|fix|update)|driver|webcam|audio[-_]?fix|mic[-_]?fix|deepfake|(?:zoom|teams|meet|webex|skype|slack)[\w-]{0,20}(?:sdk|update|fix|patch|install)|captcha|verif(?:y|ication)|recaptcha|cloudflare/i

/** Reads an address as a person should who is asked to run what stands there. */
export function readAddress(address: string): AddressReading {
  const url = URL.parse(/^\\\\/.test(address) ? `smb:${address.replaceAll('\\', '/')}` : address)
  const threats: string[] = []
  if (!url)
    return {
      shown: address.slice(0, 120),
      maker: undefined,
      threats,
    }
  const maker = installerMaker(url)
  if (maker) return { shown: address, maker, threats }
  const host = url.hostname.toLowerCase()
  if (url.protocol === 'smb:' && !host.includes('.') && !host.includes('@'))
    return { shown: address, maker, threats }
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:'
  if (!isWeb && url.protocol !== 'git:')
    threats.push(`it is fetched by ${url.protocol.slice(0, -1)}, not from a web server`)
  if (url.protocol === 'http:') threats.push('the line is not protected: anybody on the way can change it')
  if (/^\d[\d.]*$/.test(host) || host.startsWith('[')) threats.push(`${host} is a bare number, not a name`)
  if (isWeb && url.port && url.port !== '443' && url.port !== '80')
    threats.push(`port ${url.port} is not that of a web server`)
  if (url.username || url.password) threats.push('what stands before the @ is there to mislead')
  if (/(?:^|\.)xn--/.test(host)) threats.push('its name has letters that look like others')
  if (SHORTENERS.test(host)) threats.push('a shortened link hides where it leads')
  if (isThrowawayHost(host)) threats.push(`on ${host} anybody puts a file without a name`)
  const odd = ODD_NAMES.exec(`${host}${url.pathname}`)
  if (odd)
    threats.push(`“${odd[0]}” in the address: drivers, meetings and checks do not come out of a terminal`)
  return { shown: address, maker, threats }
}
