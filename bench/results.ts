const HEAD = `# What was measured

Written by \`npm run bench\`; do not edit. Each section stands as its last run left it.
`

const marker = (suite: string) => `<!-- suite: ${suite} -->`

/**
 * Puts a suite's section into the text of RESULTS.md, in the place of its last one.
 *
 * @param text what the file holds, or the empty string.
 */
export function replaceSection(text: string, suite: string, section: string): string {
  const pieces = text
    .split(/(?=<!-- suite: [\w-]+ -->\n)/)
    .filter((piece) => piece.startsWith('<!-- suite: '))
  const others = pieces.filter((piece) => !piece.startsWith(marker(suite)))
  const all = [...others, `${marker(suite)}\n${section}`].map((piece) => piece.trimEnd()).sort()
  return `${HEAD}\n${all.join('\n\n')}\n`
}
