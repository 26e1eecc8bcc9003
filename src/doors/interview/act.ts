import type { Place } from '../../core/finding.ts'

/** The languages that are read for what they do, each by `code/<language>/reader.ts`. */
export const LANGUAGES = [
  'javascript',
  'python',
  'shell',
  'powershell',
  'cmd',
  'applescript',
  'vbscript',
] as const

export type Language = (typeof LANGUAGES)[number]

/** What a piece of code or a command does, whichever language says it. */
export type ActKind =
  /** Asks an address for something. `values`: the address, folded as far as it can be. */
  | 'download'
  /** Sends something out; `origins` say what. `values`: the address. */
  | 'upload'
  /** Turns text into code: eval, Function, vm, exec(), a module made of a string, iex, a pipe into a shell. */
  | 'run-code'
  /** Starts another program or a file. `values`: the command line. */
  | 'run-program'
  /** `values`: the path. */
  | 'write-file'
  | 'make-executable'
  | 'delete-file'
  /** Takes the environment as a whole, not a variable by its name. */
  | 'read-environment'
  /** Opens a browser's store, a wallet, a keychain, keys of SSH or clouds. `values`: the path or name. */
  | 'read-secret'
  | 'read-clipboard'
  | 'write-clipboard'
  | 'capture-screen'
  | 'log-keys'
  | 'ask-password'
  /** Arranges to be started again: launch agents, scheduled tasks, registry, shell profiles. */
  | 'persist'
  /** Installs packages. `values`: their names. */
  | 'install-package'
  /** Reads data that somebody put on a blockchain. `values`: endpoint, contract or account. */
  | 'read-chain'
  /** Takes away a guard: quarantine, Gatekeeper, Defender, execution policy, certificate checks. */
  | 'disable-protection'
  /** Keeps itself from being seen: hidden window, detached, output thrown away, history off. */
  | 'hide'
  /** Sets where git looks for hooks. `values`: the folder. */
  | 'set-hooks'

/** Where a value comes from. Several may hold at once. */
export type Origin =
  | 'network'
  | 'chain'
  | 'environment'
  | 'file'
  /** Out of base64, hexadecimal, character codes, compression or a cipher. */
  | 'decoded'
  /** Put together of pieces where one literal would have done. */
  | 'assembled'
  | 'clipboard'
  | 'screen'
  | 'secret'
  | 'password'
  /** What tells one machine from another: host name, user, platform, addresses. */
  | 'machine'
  /** Handed in by whoever calls, and nobody was seen who does. */
  | 'caller'
  | 'literal'
  | 'unknown'

/** One thing that code does. */
export interface Act {
  kind: ActKind
  language: Language
  where: Place
  /** The means in the code's own words, short: `new Function(…)`, `curl | sh`. */
  how: string
  /** Addresses, paths, command lines or names it works on, folded. Never longer than 2,000 characters each. */
  values: string[]
  /** Where what it works on comes from: the text that is run, the thing that is sent or written. */
  origins: readonly Origin[]
}

/** Something that code hands over to: a module it loads, a file or script it starts. */
export interface HandOver {
  where: Place
  /**
   * - `file`: a path as it is written, from the folder the code runs in or, for a module, from its own file;
   * - `module`: a specifier of `require` or `import`, or a dotted Python module;
   * - `script`: the name of a package.json script;
   * - `code`: text in another language, for instance of `node -e` or `sh -c`;
   * - `install`: the package manager's install in the folder, which runs its lifecycle scripts;
   * - `make`: targets of a Makefile, separated by spaces; empty for the default one;
   * - `hooks`: git hooks of a folder, from now on.
   */
  to: 'file' | 'module' | 'script' | 'code' | 'install' | 'make' | 'hooks'
  value: string
  /**
   * Folder it happens in, as the code writes it (`cd server`, `--prefix server`, `-w server`), from the folder the
   * code runs in; absent when it is that one.
   */
  folder?: string
  /** Of `code`, and of a file started by a named interpreter. */
  language?: Language
}

/** What was read out of one piece of code. */
export interface CodeReading {
  acts: Act[]
  handOvers: HandOver[]
  /** Why it could not be read whole, in words; empty when it was. */
  problem: string
}
