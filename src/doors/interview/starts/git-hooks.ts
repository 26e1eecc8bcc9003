import type { ArtifactFile } from '../artifact.ts'
import { GIT_HOOK } from '../intake/language.ts'
import type { StartReader } from '../start.ts'
import { placeAt } from './source/lines.ts'

const FOLDER = /(?:^|\/)(?:\.?git-?hooks|\.husky|\.git\/(?:modules\/.{1,200}\/)?hooks|\.hooks|hooks)\/[^/]+$/i
/** Folders that are of hooks by their name, whatever the files in them are called. */
const CERTAIN = /(?:^|\/)(?:\.?git-?hooks|\.husky|\.git\/(?:modules\/.{1,200}\/)?hooks)\/[^/]+$/i

/** Hooks that git runs (https://git-scm.com/docs/githooks): by themselves in `.git/hooks`, elsewhere once git is told of them. */
const reader: StartReader = {
  reads: (file) => FOLDER.test(file.inner) && isHook(file),
  *read(file) {
    const folder = file.path.replace(/\/?(?:\.git\/(?:modules\/.{1,200}\/)?)?[^/›]+\/[^/]+$/, '')
    yield {
      trigger: 'clone',
      by: `the git hook ${file.name}`,
      where: placeAt(file, firstCommand(file.text() ?? '')),
      folder,
      quiet: false,
      runs: {
        as: 'file',
        path: file.path,
        ...(/\.|^#!/.test(file.name) || file.type === 'script' ? {} : { language: 'shell' as const }),
      },
    }
  },
}
export default reader

function isHook({ name, inner, extension, type }: ArtifactFile): boolean {
  if (/\.(?:sample|md|txt|ya?ml|json|gitignore)$/i.test(name) || name.startsWith('.')) return false
  const bare = extension === '' ? name : name.slice(0, -extension.length - 1)
  if (GIT_HOOK.test(bare)) return true
  return (
    CERTAIN.test(inner) && (type === 'script' || /^(?:sh|bash|js|cjs|mjs|py|ps1|bat|cmd)$/.test(extension))
  )
}

/** Offset of the first line that is no comment: hooks are given long ones to hide what they do. */
function firstCommand(text: string): number {
  const found = /^[ \t]*[^#\s]/m.exec(text)
  return found ? found.index + found[0].length - 1 : 0
}
