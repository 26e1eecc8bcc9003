import type { ArtifactFile } from '../artifact.ts'

const CODE =
  /^(?:[cm]?[jt]sx?|py|pyw|sh|bash|zsh|ps1|bat|cmd|vue|svelte|astro|rb|php|go|rs|java|kt|cs|sol|html?)$/

/** Whether a file is code by its name, and neither a declaration nor a map of another. */
export const isCode = ({ extension, name }: ArtifactFile): boolean =>
  CODE.test(extension) && !/\.d\.[cm]?ts$/.test(name)

export const isJavaScript = ({ extension, name }: ArtifactFile): boolean =>
  /^[cm]?[jt]sx?$/.test(extension) && !/\.d\.[cm]?ts$/.test(name)

/** Code that another program wrote, brought along or packed: long lines and odd names are usual there. */
export const isCarried = ({ inner }: ArtifactFile): boolean =>
  /(?:^|\/)(?:node_modules|bower_components|\.yarn)\//.test(inner)

/** Acts whose presence makes hidden code more than odd. */
export const WEIGHTY: ReadonlySet<string> = new Set([
  'download',
  'upload',
  'run-code',
  'run-program',
  'read-environment',
  'read-secret',
  'persist',
  'disable-protection',
  'read-chain',
])
