/** A technique or a public source; a link when it names a page. ATT&CK ids lead to MITRE's page. */
export function Reference({ text }: { text: string }) {
  const address = addressOf(text)
  if (!address) return <>{text}</>
  return (
    <a href={address} target="_blank" rel="noopener noreferrer">
      {text.startsWith('https://') ? nameOf(address) : text}
    </a>
  )
}

function addressOf(text: string): string | undefined {
  const technique = /\bT(\d{4})(?:\.(\d{3}))?\b/.exec(text)
  const written = /https:\/\/[^\s)>\]]+/.exec(text)?.[0]
  if (written && URL.canParse(written)) return written
  if (!technique) return undefined
  return `https://attack.mitre.org/techniques/T${technique[1]}/${technique[2] ? `${technique[2]}/` : ''}`
}

function nameOf(address: string): string {
  return new URL(address).host.replace(/^www\./, '')
}
