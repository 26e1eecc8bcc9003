import { parse } from 'smol-toml'
import type { ArtifactFile } from '../artifact.ts'
import { folderOf } from '../intake/resolve.ts'
import type { Start, StartReader } from '../start.ts'
import { commandStart } from './source/command-line.ts'
import { placeAt } from './source/lines.ts'

const SCRIPT =
  /^(?:\.envrc|\.autoenv(?:\.zsh)?|\.in|\.out|\.zshrc|\.bashrc|\.bash_profile|\.profile|\.zshenv)$/
const MISE = /^(?:\.?mise(?:\.[\w-]{1,40})?\.toml)$|(?:^|\/)\.config\/mise\/config\.toml$/
/** What a shell runs on entering the folder: direnv, mise, autoenv. */
const reader: StartReader = {
  reads: ({ name, inner }) => SCRIPT.test(name) || MISE.test(inner),
  *read(file) {
    if (MISE.test(file.inner)) yield* fromMise(file)
    else yield script(file)
  },
}
export default reader

const script = (file: ArtifactFile): Start => ({
  trigger: 'enter',
  by: `the shell that enters the folder (${file.name})`,
  where: placeAt(file, Math.max(0, (file.text() ?? '').search(/^[ \t]*[^#\s]/m))),
  folder: folderOf(file.path),
  quiet: false,
  runs: { as: 'file', path: file.path, language: 'shell' },
})

function* fromMise(file: ArtifactFile): Generator<Start | { unknown: { what: string; why: string } }> {
  const text = file.text() ?? ''
  let hooks: unknown
  try {
    hooks = parse(text).hooks
  } catch (error) {
    yield { unknown: { what: file.path, why: `it is no whole TOML: ${String(error).split('\n', 1)[0]}` } }
  }
  if (typeof hooks !== 'object' || hooks === null) return
  for (const [name, value] of Object.entries(hooks))
    for (const command of [value]
      .flat()
      .flatMap((one) => (typeof one === 'string' ? one : ((one as { script?: string })?.script ?? []))))
      yield commandStart({
        trigger: 'enter',
        by: `the ${name} hook of ${file.name}`,
        where: placeAt(file, Math.max(0, text.indexOf(command.slice(0, 40))), command),
        command,
        folder: folderOf(file.path),
        shell: 'sh',
      })
}
