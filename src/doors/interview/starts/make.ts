import type { ArtifactFile } from '../artifact.ts'
import { folderOf } from '../intake/resolve.ts'
import type { Start, StartReader } from '../start.ts'
import { commandStart } from './source/command-line.ts'
import { linesOf, placeAt } from './source/lines.ts'

const NAME = /^(?:gnu)?makefile(?:\.(?:am|in))?$|\.mk$/i
const TARGET = /^([^\s:=#][^:=#]{0,200}?)\s*::?(?!=)/
const SHELL = /\$\(shell\s+((?:[^()\n]|\([^()\n]{0,500}\)){1,2000})\)|!=\s*(\S.{0,2000})$/
const LINES = 5_000

/** Recipes of a Makefile, and what it runs as it is read (https://www.gnu.org/software/make/manual/). */
const reader: StartReader = {
  reads: ({ name, inner }) => NAME.test(name) && !/(?:^|\/)(?:node_modules|deps|vendor)\//.test(inner),
  *read(file) {
    let target = ''
    let recipe: { from: number; text: string } | undefined
    for (const { text, offset } of linesOf((file.text() ?? '').slice(0, 2 ** 19), LINES)) {
      if (recipe) {
        recipe.text += `\n${text}`
        if (text.endsWith('\\')) continue
        yield recipeStart(file, target, recipe)
        recipe = undefined
        continue
      }
      const immediate = text.startsWith('#') ? null : SHELL.exec(text)
      if (immediate)
        yield start(
          file,
          'the Makefile, as it is read',
          offset + immediate.index,
          immediate[1] ?? immediate[2] ?? '',
        )
      if (text.startsWith('\t') && target !== '') {
        const one = { from: offset, text }
        if (text.endsWith('\\')) recipe = one
        else if (/^\t[@+-]*\s*[^#\s]/.test(text)) yield recipeStart(file, target, one)
      } else if (text.trim() !== '' && !text.startsWith('#')) target = TARGET.exec(text)?.[1] ?? target
    }
    if (recipe) yield recipeStart(file, target, recipe)
  },
}
export default reader

function recipeStart(
  file: ArtifactFile,
  target: string,
  { from, text }: { from: number; text: string },
): Start {
  const lead = /^\t[@+\-\s]*/.exec(text)?.[0] ?? ''
  const command = text
    .slice(lead.length)
    .replace(/\\\n\t?/g, ' ')
    .replace(/\$\$/g, '$')
  return start(file, `make ${target}`, from + lead.length, command)
}

const start = (file: ArtifactFile, by: string, offset: number, command: string): Start =>
  commandStart({
    trigger: 'build',
    by,
    where: placeAt(file, offset),
    command,
    folder: folderOf(file.path),
    shell: 'sh',
  })
