/** A piece of a word. `quoted`: white space in what it holds does not part words. */
export type Piece =
  /** `spelt`: its letters are given by their codes. */
  | { kind: 'text'; text: string; quoted: boolean; spelt?: boolean }
  /** `$name`, `${name}`, `${name:-other}`: `operator` and `argument` as written. */
  | {
      kind: 'variable'
      name: string
      operator: string
      argument: Word | undefined
      written: string
      quoted?: boolean
    }
  | { kind: 'output'; body: Node; quoted?: boolean }
  /** `<(…)`: the path of a pipe that holds the output. */
  | { kind: 'process'; body: Node }

export interface Word {
  at: number
  end: number
  pieces: Piece[]
}

export interface Redirect {
  /** `<`, `>`, `>>`, `&>`, `<<<`, `<<`, `<&`, `>&`, `<>`. */
  operator: string
  /** File descriptor, when one is named. */
  descriptor: string
  target: Word
}

/** Shell code as a tree. Conditions and all branches stand in `block`s: none is known to be skipped. */
export type Node =
  | {
      kind: 'command'
      at: number
      end: number
      assigns: { name: string; value: Word; append: boolean }[]
      words: Word[]
      redirects: Redirect[]
    }
  | { kind: 'pipe'; parts: Node[] }
  | { kind: 'block'; parts: Node[] }
  | { kind: 'group'; body: Node; redirects: Redirect[]; subshell: boolean }
  | { kind: 'background'; body: Node; at: number; end: number }
  | { kind: 'for'; name: string; words: Word[]; body: Node }
  | { kind: 'function'; name: string; body: Node }

export const NOTHING: Node = { kind: 'block', parts: [] }
