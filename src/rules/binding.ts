import { createRequire } from 'node:module'
import { PosternError } from '../core/errors.ts'

/** What is used of the native binding of YARA-X, https://github.com/cawalch/node-yara-x. */
export interface YaraBinding {
  compile(source: string, options: CompilerOptions): Scanner
  validate(source: string, options: CompilerOptions): { warnings: Diagnostic[]; errors: Diagnostic[] }
}

interface CompilerOptions {
  enableIncludes: boolean
  errorOnSlowLoop: boolean
}

export interface Diagnostic {
  code: string
  /** Several lines: what, ` --> line:LINE:COLUMN`, and the source beneath it. */
  message: string
}

export interface Scanner {
  setMaxMatchesPerPattern(matches: number): void
  scan(data: Buffer): {
    ruleIdentifier: string
    meta: Record<string, string | number | boolean>
    tags: string[]
    matches: { identifier: string; offset: number; length: number }[]
  }[]
}

/**
 * Nothing outside the file itself is read, and no loop whose length the searched bytes decide: a scan cannot be
 * broken off.
 */
export const COMPILER_OPTIONS: CompilerOptions = { enableIncludes: false, errorOnSlowLoop: true }

let loaded: YaraBinding | undefined

/**
 * Loads the binding when it is first needed: not every system has a build of it.
 *
 * @throws PosternError `E_RULES` when this system has none.
 */
export function yaraBinding(): YaraBinding {
  if (loaded) return loaded
  try {
    loaded = createRequire(import.meta.url)('@litko/yara-x') as YaraBinding
    return loaded
  } catch (error) {
    const system = `${process.platform}-${process.arch}`
    throw new PosternError('E_RULES', `YARA rules cannot be used here: YARA-X has no build for ${system}`, {
      cause: error,
    })
  }
}
