import { defineLook } from '../look.ts'

export default defineLook({
  looksFor: 'settings of package managers that run a program or take packages from elsewhere',
  technique: 'T1195.001',
  source: 'https://docs.npmjs.com/cli/using-npm/config',
  innocent: 'Companies set a registry of their own.',
  advice: 'Ask who set it. Do not install anything on the machine before that is known.',
  signals: {
    runs: { strength: 'strong', weight: 5, title: 'The package manager is set to run something of its own' },
    elsewhere: { strength: 'context', weight: 1, title: 'Packages are taken from another registry' },
  },

  *look(machine) {
    for (const home of machine.homes) {
      for (const name of [
        '.npmrc',
        '.yarnrc',
        '.yarnrc.yml',
        '.config/pip/pip.conf',
        '.pip/pip.conf',
        '.bunfig.toml',
      ]) {
        const path = `${home}/${name}`
        const file = machine.read(path)
        for (const [index, line] of (file?.text.split('\n') ?? []).entries()) {
          const place = {
            path,
            line: index + 1,
            text: line.trim().replace(/(_?(?:auth|token|password)\w*\s*[=:]\s*).+/i, '$1…'),
            evidence: file?.evidence,
          }
          if (/^\s*(?:script-shell|node-options|yarn-path|yarnPath|git)\s*[=:]|^\s*preload\s*=/.test(line))
            yield { ...place, signal: 'runs', why: 'It is run with every script or install of this person.' }
          const registry = line.match(
            /^\s*(?:[\w@:/-]*registry|index-url|extra-index-url|npmRegistryServer)\s*[=:]\s*["']?(https?:\/\/[^"'\s]+)/,
          )?.[1]
          const host = registry ? URL.parse(registry)?.hostname : undefined
          if (host && !/(?:^|\.)(?:npmjs\.org|yarnpkg\.com|pypi\.org|npm\.pkg\.github\.com)$/.test(host))
            yield { ...place, signal: 'elsewhere', why: `Packages come from ${host}.` }
        }
      }
    }
  },
})
