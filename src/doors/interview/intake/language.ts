import type { Language } from '../act.ts'
import type { ArtifactFile } from '../artifact.ts'

const BY_EXTENSION: Record<string, Language> = {
  js: 'javascript',
  mjs: 'javascript',
  cjs: 'javascript',
  jsx: 'javascript',
  ts: 'javascript',
  mts: 'javascript',
  cts: 'javascript',
  tsx: 'javascript',
  py: 'python',
  pyw: 'python',
  pth: 'python',
  ipynb: 'python',
  sh: 'shell',
  bash: 'shell',
  zsh: 'shell',
  fish: 'shell',
  command: 'shell',
  envrc: 'shell',
  ps1: 'powershell',
  psm1: 'powershell',
  bat: 'cmd',
  cmd: 'cmd',
  applescript: 'applescript',
  scpt: 'applescript',
  vbs: 'vbscript',
  vbe: 'vbscript',
  wsf: 'vbscript',
  hta: 'vbscript',
  jse: 'vbscript',
}

/** Interpreters by the name that a `#!` line or a command gives them. */
const INTERPRETERS: [pattern: RegExp, language: Language][] = [
  [/\b(?:node|nodejs|bun|deno|tsx|ts-node)\b/, 'javascript'],
  [/\b(?:python[\d.]*|pypy[\d.]*)\b/, 'python'],
  [/\b(?:pwsh|powershell)\b/, 'powershell'],
  [/\bosascript\b/, 'applescript'],
  [/\b(?:ba|z|da|k|fi|a)?sh\b/, 'shell'],
]

/** Names that git runs as hooks (https://git-scm.com/docs/githooks). */
export const GIT_HOOK =
  /^(?:applypatch-msg|pre-applypatch|post-applypatch|pre-commit|pre-merge-commit|prepare-commit-msg|commit-msg|post-commit|pre-rebase|post-checkout|post-merge|pre-push|pre-receive|update|proc-receive|post-receive|post-update|reference-transaction|push-to-checkout|pre-auto-gc|post-rewrite|sendemail-validate|fsmonitor-watchman|post-index-change)$/

/** The language a file is written in, by its ending, its `#!` line or its name; undefined when it is not code. */
export function languageOf(file: ArtifactFile): Language | undefined {
  if (/\.d\.[cm]?ts$/.test(file.name)) return undefined
  const byExtension = BY_EXTENSION[file.extension]
  if (byExtension) return byExtension
  if (file.type === 'script') {
    const line = Buffer.from(file.bytes().subarray(0, 200)).toString('latin1').split('\n', 1)[0] ?? ''
    return INTERPRETERS.find(([pattern]) => pattern.test(line))?.[1]
  }
  if (file.name === '.envrc' || (GIT_HOOK.test(file.name) && file.type === 'text')) return 'shell'
  return undefined
}
