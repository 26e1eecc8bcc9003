/** Python as far as it matters for what a program does. `at` is an offset in UTF-16 units. */
export type Expression = { at: number } & (
  | { is: 'name'; name: string }
  | { is: 'string'; text: string }
  | { is: 'bytes'; bytes: Uint8Array }
  | { is: 'number'; number: number }
  | { is: 'none' }
  /** An f-string: literal pieces and what is put between them. */
  | { is: 'format'; parts: (string | Expression)[] }
  /** A chain of one-operator steps from left to right, however long: `a + b + c`. */
  | { is: 'chain'; first: Expression; rest: { operator: string; operand: Expression }[] }
  | { is: 'unary'; operator: string; operand: Expression }
  | { is: 'attribute'; of: Expression; name: string }
  | { is: 'index'; of: Expression; index: Expression }
  | { is: 'slice'; of: Expression; from?: Expression; to?: Expression; step?: Expression }
  | { is: 'call'; callee: Expression; args: Argument[] }
  | { is: 'list'; items: Expression[] }
  | { is: 'dictionary'; entries: { key: Expression | undefined; value: Expression }[] }
  | { is: 'comprehension'; of: Expression[]; dictionary: boolean; clauses: Clause[] }
  | { is: 'lambda'; parameters: Parameter[]; result: Expression }
  | { is: 'choice'; condition: Expression; yes: Expression; no: Expression }
  | { is: 'walrus'; name: string; value: Expression }
  | { is: 'spread'; of: Expression }
  /** Anything else: its parts are read for what they do. */
  | { is: 'other'; parts: Expression[] }
)

export interface Argument {
  value: Expression
  /** Of `name=value`. */
  keyword?: string
  spread?: '*' | '**'
}

export interface Clause {
  target: Expression
  over: Expression
  conditions: Expression[]
}

export interface Parameter {
  name: string
  fallback?: Expression
  spread?: '*' | '**'
}

export type Statement = { at: number } & (
  | { is: 'assign'; targets: Expression[]; value: Expression }
  | { is: 'update'; target: Expression; operator: string; value: Expression }
  | { is: 'expression'; value: Expression }
  | { is: 'import'; names: { path: string; as: string | undefined }[] }
  | { is: 'import-from'; path: string; names: { name: string; as: string | undefined }[] }
  | { is: 'function'; name: string; parameters: Parameter[]; decorators: Expression[]; body: Statement[] }
  | { is: 'class'; name: string; bases: Expression[]; decorators: Expression[]; body: Statement[] }
  | { is: 'for'; target: Expression; over: Expression; body: Statement[] }
  /** `if`, `while`, `try`, `match`: every branch may run. */
  | { is: 'branches'; conditions: Expression[]; bodies: Statement[][] }
  | { is: 'with'; items: { value: Expression; target?: Expression }[]; body: Statement[] }
  | { is: 'return'; value: Expression | undefined }
  | { is: 'global'; names: string[] }
)

export type FunctionStatement = Extract<Statement, { is: 'function' }>
export type ClassStatement = Extract<Statement, { is: 'class' }>
export type LambdaExpression = Extract<Expression, { is: 'lambda' }>
