/** What the command line asks of a suite. */
export interface SuiteOptions {
  /** Another corpus directory; without it the suite looks where its own lies. */
  corpus: string | undefined
  /** Where packages that are measured lie, or are fetched to; without it a cache folder of the user. */
  packages: string | undefined
  /** Messages per side that peers are run on; 0 runs none. */
  peers: number
  /** Also list what was missed, of the development half only. */
  misses: boolean
  /** Says how far it is, on standard error. */
  progress(text: string): void
}

/** What a suite found. */
export interface SuiteResult {
  /** For `--json`. */
  figures: object
  /** The suite's section of RESULTS.md, from its `##` heading on. */
  markdown: string
  /** For `--misses`: one line each. */
  misses: readonly string[]
}

/** Something that is measured. `suites/<suite>.ts` exports one as its default; its name is the file's. */
export interface Suite {
  summary: string
  run(options: SuiteOptions): Promise<SuiteResult>
}

/** Declares a suite; see {@link Suite}. */
export function defineSuite(suite: Suite): Suite {
  return suite
}
