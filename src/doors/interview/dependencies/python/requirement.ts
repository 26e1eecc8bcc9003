/** What one requirement of Python says (PEP 508). */
export interface Requirement {
  name: string
  spec: string
  version?: string
}

const NAMED = /^([A-Za-z0-9][A-Za-z0-9._-]{0,120})\s*(?:\[[^\]]{0,300}\])?\s*(.*)$/s

/**
 * Reads a requirement in the writing of PEP 508 (https://peps.python.org/pep-0508/) or an address alone.
 *
 * @returns undefined when it names no package.
 * @example
 * readRequirement('web3[tester]==6.1 ; python_version > "3.8"') // { name: 'web3', spec: '==6.1', version: '6.1' }
 */
export function readRequirement(text: string): Requirement | undefined {
  const written = text.trim()
  if (/^(?:(?:git|hg|svn|bzr)\+|https?:\/\/|ftp:\/\/|file:)/i.test(written)) {
    const address = written.split(/\s/, 1)[0] as string
    return { name: nameOfAddress(address), spec: address }
  }
  const [, name, rest = ''] = NAMED.exec(written) ?? []
  if (name === undefined) return undefined
  if (rest.startsWith('@'))
    return {
      name,
      spec:
        rest
          .slice(1)
          .split(/\s[;#]/, 1)[0]
          ?.trim() ?? '',
    }
  if (rest !== '' && !/^[(<>=!~;,]/.test(rest)) return undefined
  const spec = (rest.split(';', 1)[0] as string).replace(/[()]/g, '').trim()
  const version = /^===?\s*([\w.!+-]+)$/.exec(spec)?.[1]
  return { name, spec, ...(version === undefined ? {} : { version }) }
}

function nameOfAddress(address: string): string {
  const egg = /[#&]egg=([\w.-]+)/.exec(address)?.[1]
  if (egg !== undefined) return egg
  const last = (address.split(/[?#]/, 1)[0] as string).split('/').at(-1) ?? ''
  return last
    .replace(/@.*$/, '')
    .replace(/\.git$/, '')
    .replace(/-\d.*$/, '')
    .replace(/\.(?:zip|whl|tar\.gz|tgz)$/, '')
}

/** A name as registries compare it (PEP 503, https://peps.python.org/pep-0503/#normalized-names). */
export const normalisePypi = (name: string) => name.toLowerCase().replace(/[-_.]+/g, '-')
