/** The ATT&CK technique and the public source, once when both are the same page. */
export function References({ technique, source }: { technique: string; source: string }) {
  if (addressOf(technique) === addressOf(source)) return <Reference text={technique} />
  return (
    <>
      <Reference text={technique} /> · <Reference text={source} />
    </>
  )
}

/** A link when the text names a page. ATT&CK ids lead to MITRE's page. */
function Reference({ text }: { text: string }) {
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
