import type { SyntaxNode } from '@lezer/common'
import { parser } from '@lezer/python'
import { literalOf, quotesOf, unescaped } from './literal.ts'
import type { Argument, Clause, Expression, Parameter, Statement } from './syntax.ts'

/** Nesting past which a part is passed over. */
const DEPTH = 150
/** Nodes that are built of one text. */
const NODES = 400_000

/**
 * Reads Python of any version, errors and all.
 *
 * @returns statements, and whether all of the text could be taken in within the limits on nesting and size.
 */
export function parse(source: string): { statements: Statement[]; whole: boolean } {
  const builder = new Builder(source)
  const statements = builder.statements(parser.parse(source).topNode, 0)
  return { statements, whole: builder.whole }
}

function* childrenOf(node: SyntaxNode): Generator<SyntaxNode> {
  for (let child = node.firstChild; child; child = child.nextSibling) yield child
}

/** Punctuation and words of the grammar, which `Builder.expression` has no business with. */
const isToken = ({ name }: SyntaxNode) => /^[^A-Z]/.test(name) || name === 'AssignOp' || name === 'Comment'

class Builder {
  whole = true
  private readonly source: string
  private nodes = 0

  constructor(source: string) {
    this.source = source
  }

  private text(node: SyntaxNode): string {
    return this.source.slice(node.from, node.to)
  }

  private isTooMuch(depth: number): boolean {
    if (depth <= DEPTH && ++this.nodes <= NODES) return false
    this.whole = false
    return true
  }

  statements(node: SyntaxNode, depth: number): Statement[] {
    const list: Statement[] = []
    if (this.isTooMuch(depth)) return list
    for (const child of childrenOf(node)) this.statement(child, depth + 1, list)
    return list
  }

  private body(node: SyntaxNode, depth: number): Statement[] {
    const body = node.getChild('Body')
    return body ? this.statements(body, depth) : []
  }

  private statement(node: SyntaxNode, depth: number, list: Statement[]): void {
    if (this.isTooMuch(depth)) return
    const place = { at: node.from, end: node.to }
    switch (node.name) {
      case 'StatementGroup':
        for (const child of childrenOf(node)) this.statement(child, depth, list)
        return
      case 'ExpressionStatement':
      case 'PrintStatement':
      case 'AssertStatement':
      case 'RaiseStatement':
      case 'DeleteStatement':
      case 'YieldStatement':
        this.expressionStatement(node, depth, list)
        return
      case 'AssignStatement':
        list.push({ ...place, is: 'assign', ...this.assignment(node, depth) })
        return
      case 'UpdateStatement': {
        const [target, value] = this.expressions(node, depth)
        const operator = node.getChild('UpdateOp')
        if (target && value && operator)
          list.push({ ...place, is: 'update', target, operator: this.text(operator).slice(0, -1), value })
        return
      }
      case 'ImportStatement':
        list.push(this.imported(node))
        return
      case 'FunctionDefinition':
      case 'ClassDefinition':
        this.definition(node, [], depth, list)
        return
      case 'DecoratedStatement': {
        const decorators = node.getChildren('Decorator').flatMap((child) => this.decorator(child, depth))
        const inner = node.getChild('FunctionDefinition') ?? node.getChild('ClassDefinition')
        if (inner) this.definition(inner, decorators, depth, list)
        return
      }
      case 'ReturnStatement': {
        const values = this.expressions(node, depth)
        list.push({ ...place, is: 'return', value: values.length > 1 ? tuple(values) : values[0] })
        return
      }
      case 'ForStatement':
        this.loop(node, depth, list)
        return
      case 'WithStatement':
        list.push({ ...place, is: 'with', items: this.contexts(node, depth), body: this.body(node, depth) })
        return
      case 'IfStatement':
      case 'WhileStatement':
      case 'TryStatement':
      case 'MatchStatement':
        list.push(this.branches(node, depth))
        return
      case 'ScopeStatement':
        list.push({
          ...place,
          is: 'global',
          names: node.getChildren('VariableName').map((child) => this.text(child)),
        })
        return
      default:
        if (node.type.isError) for (const child of childrenOf(node)) this.statement(child, depth + 1, list)
    }
  }

  /** `exec "code"` of Python 2 arrives as a name and a string after it. */
  private expressionStatement(node: SyntaxNode, depth: number, list: Statement[]): void {
    for (const value of this.expressions(node, depth)) {
      const before = list.at(-1)
      const old = before?.is === 'expression' && before.value.is === 'name' ? before.value : undefined
      if (old?.name === 'exec' && /^exec[ \t]+$/.test(this.source.slice(old.at, value.at))) {
        list.pop()
        const args = [{ value }]
        const call: Expression = { is: 'call', callee: old, args, at: old.at, end: value.end }
        list.push({ is: 'expression', value: call, at: old.at, end: value.end })
      } else list.push({ is: 'expression', value, at: node.from, end: node.to })
    }
  }

  private assignment(node: SyntaxNode, depth: number) {
    const groups: Expression[][] = [[]]
    for (const child of childrenOf(node)) {
      if (child.name === 'AssignOp') groups.push([])
      else if (!isToken(child) && child.name !== 'TypeDef')
        groups.at(-1)?.push(this.expression(child, depth + 1))
      else if (child.name === '*') continue
    }
    const sides = groups.map((group) => (group.length === 1 && group[0] ? group[0] : tuple(group)))
    const value = sides.length > 1 ? (sides.pop() as Expression) : tuple([])
    return { targets: sides, value }
  }

  private imported(node: SyntaxNode): Statement {
    const place = { at: node.from, end: node.to }
    const from = node.firstChild?.name === 'from'
    const names: { name: string; as: string | undefined }[] = []
    let path = ''
    let current = ''
    let inPath = from
    let alias: string | undefined
    let renamed = false
    const finish = () => {
      if (current) names.push({ name: current, as: alias })
      current = ''
      alias = undefined
      renamed = false
    }
    for (const child of childrenOf(node)) {
      const text = this.text(child)
      if (child.name === 'import') inPath = false
      else if (inPath && child.name !== 'from') path += text
      else if (child.name === 'as') renamed = true
      else if (child.name === ',') finish()
      else if (child.name === 'VariableName' || child.name === '.' || child.name === '*') {
        if (renamed) alias = text
        else current += text
      }
    }
    finish()
    return from
      ? { ...place, is: 'import-from', path, names }
      : { ...place, is: 'import', names: names.map(({ name, as }) => ({ path: name, as })) }
  }

  private decorator(node: SyntaxNode, depth: number): Expression[] {
    const names = node.getChildren('VariableName')
    const first = names[0]
    if (!first) return this.expressions(node, depth)
    let callee: Expression = { is: 'name', name: this.text(first), at: first.from, end: first.to }
    for (const name of [...names.slice(1), ...node.getChildren('PropertyName')])
      callee = { is: 'attribute', of: callee, name: this.text(name), at: first.from, end: name.to }
    const list = node.getChild('ArgList')
    if (!list) return [callee]
    return [{ is: 'call', callee, args: this.args(list, depth), at: node.from, end: node.to }]
  }

  private definition(node: SyntaxNode, decorators: Expression[], depth: number, list: Statement[]): void {
    const nameNode = node.getChild('VariableName')
    const name = nameNode ? this.text(nameNode) : ''
    const common = { name, decorators, body: this.body(node, depth), at: node.from, end: node.to }
    if (node.name === 'FunctionDefinition') {
      list.push({ ...common, is: 'function', parameters: this.parameters(node.getChild('ParamList'), depth) })
    } else {
      const bases = node.getChild('ArgList')
      list.push({
        ...common,
        is: 'class',
        bases: bases ? this.args(bases, depth).map(({ value }) => value) : [],
      })
    }
  }

  private parameters(node: SyntaxNode | null, depth: number): Parameter[] {
    const list: Parameter[] = []
    let spread: Parameter['spread']
    let inDefault = false
    for (const child of node ? childrenOf(node) : []) {
      if (child.name === '*' || child.name === '**') spread = child.name
      else if (child.name === ',') inDefault = false
      else if (child.name === 'AssignOp') inDefault = true
      else if (child.name === 'VariableName' && !inDefault) {
        list.push({ name: this.text(child), ...(spread ? { spread } : {}) })
        spread = undefined
      } else if (inDefault && !isToken(child)) {
        const last = list.at(-1)
        if (last) last.fallback = this.expression(child, depth + 1)
      }
    }
    return list
  }

  private loop(node: SyntaxNode, depth: number, list: Statement[]): void {
    const targets: Expression[] = []
    const over: Expression[] = []
    let after = false
    for (const child of childrenOf(node)) {
      if (child.name === 'in') after = true
      else if (child.name === 'Body') break
      else if (!isToken(child)) (after ? over : targets).push(this.expression(child, depth + 1))
    }
    const one = (of: Expression[]) => (of.length === 1 && of[0] ? of[0] : tuple(of))
    const body = node.getChildren('Body').flatMap((child) => this.statements(child, depth + 1))
    list.push({ is: 'for', target: one(targets), over: one(over), body, at: node.from, end: node.to })
  }

  private contexts(node: SyntaxNode, depth: number) {
    const items: { value: Expression; target?: Expression }[] = []
    let named = false
    for (const child of childrenOf(node)) {
      if (child.name === 'Body') break
      if (child.name === 'as') named = true
      else if (!isToken(child)) {
        const expression = this.expression(child, depth + 1)
        const last = items.at(-1)
        if (named && last) last.target = expression
        else items.push({ value: expression })
        named = false
      }
    }
    return items
  }

  private branches(node: SyntaxNode, depth: number): Statement {
    const conditions: Expression[] = []
    const bodies: Statement[][] = []
    const visit = (of: SyntaxNode) => {
      for (const child of childrenOf(of)) {
        if (child.name === 'Body') bodies.push(this.statements(child, depth + 1))
        else if (child.name === 'MatchBody' || child.name === 'MatchClause') visit(child)
        else if (!isToken(child) && !child.name.endsWith('Pattern'))
          conditions.push(this.expression(child, depth + 1))
      }
    }
    visit(node)
    const loop = node.name === 'WhileStatement'
    return { is: 'branches', conditions, bodies, loop, at: node.from, end: node.to }
  }

  private expressions(node: SyntaxNode, depth: number): Expression[] {
    const list: Expression[] = []
    for (const child of childrenOf(node))
      if (!isToken(child) && child.name !== 'UpdateOp') list.push(this.expression(child, depth + 1))
    return list
  }

  expression(node: SyntaxNode, depth: number): Expression {
    const place = { at: node.from, end: node.to }
    if (this.isTooMuch(depth)) return { ...place, is: 'other', parts: [] }
    switch (node.name) {
      case 'VariableName':
        return { ...place, is: 'name', name: this.text(node) }
      case 'String': {
        const literal = literalOf(this.text(node))
        return typeof literal === 'string'
          ? { ...place, is: 'string', text: literal }
          : { ...place, is: 'bytes', bytes: literal }
      }
      case 'FormatString':
        return this.format(node, depth)
      case 'ContinuedString':
        return this.continued(node, depth)
      case 'Number': {
        const number = Number(
          this.text(node)
            .replaceAll('_', '')
            .replace(/^0([0-7]+)$/, '0o$1'),
        )
        return { ...place, is: 'number', number }
      }
      case 'Boolean':
        return { ...place, is: 'number', number: this.text(node) === 'True' ? 1 : 0 }
      case 'None':
        return { ...place, is: 'none' }
      case 'ParenthesizedExpression':
      case 'AwaitExpression': {
        const inner = this.expressions(node, depth)
        return inner.length === 1 && inner[0] ? inner[0] : { ...place, is: 'other', parts: inner }
      }
      case 'BinaryExpression':
        return this.chain(node, depth)
      case 'UnaryExpression': {
        const [operand] = this.expressions(node, depth).slice(-1)
        const operator = node.firstChild ? this.text(node.firstChild) : ''
        return operand ? { ...place, is: 'unary', operator, operand } : { ...place, is: 'other', parts: [] }
      }
      case 'MemberExpression':
        return this.member(node, depth)
      case 'CallExpression': {
        const list = node.getChild('ArgList')
        const callee = node.firstChild
        if (!callee) break
        const args = list ? this.args(list, depth) : []
        return { ...place, is: 'call', callee: this.expression(callee, depth + 1), args }
      }
      case 'ArrayExpression':
      case 'TupleExpression':
      case 'SetExpression':
        return {
          ...place,
          is: 'list',
          items: this.items(node, depth),
          tuple: node.name === 'TupleExpression',
        }
      case 'DictionaryExpression':
        return { ...place, is: 'dictionary', entries: this.entries(node, depth) }
      case 'ArrayComprehensionExpression':
      case 'ComprehensionExpression':
      case 'SetComprehensionExpression':
      case 'DictionaryComprehensionExpression':
        return this.comprehension(node, depth)
      case 'LambdaExpression': {
        const result = this.expressions(node, depth).at(-1)
        if (!result) break
        return {
          ...place,
          is: 'lambda',
          parameters: this.parameters(node.getChild('ParamList'), depth),
          result,
        }
      }
      case 'ConditionalExpression': {
        const [yes, condition, no] = this.expressions(node, depth)
        if (yes && condition && no) return { ...place, is: 'choice', condition, yes, no }
        break
      }
      case 'NamedExpression': {
        const [name, value] = this.expressions(node, depth)
        if (name?.is === 'name' && value) return { ...place, is: 'walrus', name: name.name, value }
        break
      }
      case 'YieldExpression':
        break
    }
    return { ...place, is: 'other', parts: this.expressions(node, depth) }
  }

  /** Walks down the left side in a loop: a sum of ten thousand pieces is nested ten thousand deep. */
  private chain(node: SyntaxNode, depth: number): Expression {
    const rest: { operator: string; operand: Expression }[] = []
    let left: SyntaxNode = node
    while (left.name === 'BinaryExpression') {
      const first: SyntaxNode | null = left.firstChild
      const last = left.lastChild
      if (!first || !last || first === last) break
      let operator = ''
      for (let child = first.nextSibling; child && child.from < last.from; child = child.nextSibling)
        operator += this.text(child)
      rest.push({ operator, operand: this.expression(last, depth + 1) })
      left = first
    }
    if (left === node)
      return { is: 'other', parts: this.expressions(node, depth), at: node.from, end: node.to }
    const first = this.expression(left, depth + 1)
    return { is: 'chain', first, rest: rest.reverse(), at: node.from, end: node.to }
  }

  private member(node: SyntaxNode, depth: number): Expression {
    const place = { at: node.from, end: node.to }
    const ofNode = node.firstChild
    if (!ofNode) return { ...place, is: 'other', parts: [] }
    const of = this.expression(ofNode, depth + 1)
    const property = node.getChild('PropertyName')
    if (property) return { ...place, is: 'attribute', of, name: this.text(property) }
    const parts: (Expression | undefined)[] = [undefined]
    let commas = false
    for (let child = ofNode.nextSibling; child; child = child.nextSibling) {
      if (child.name === ':') parts.push(undefined)
      else if (child.name === ',') commas = true
      else if (!isToken(child)) parts[parts.length - 1] = this.expression(child, depth + 1)
    }
    const [from, to, step] = parts
    if (parts.length === 1 || commas)
      return from ? { ...place, is: 'index', of, index: from } : { ...place, is: 'other', parts: [of] }
    return {
      ...place,
      is: 'slice',
      of,
      ...(from ? { from } : {}),
      ...(to ? { to } : {}),
      ...(step ? { step } : {}),
    }
  }

  private args(node: SyntaxNode, depth: number): Argument[] {
    const list: Argument[] = []
    let keyword: string | undefined
    let spread: Argument['spread']
    for (const child of childrenOf(node)) {
      if (child.name === '*' || child.name === '**') spread = child.name
      else if (child.name === 'VariableName' && child.nextSibling?.name === 'AssignOp')
        keyword = this.text(child)
      else if (child.name === 'for' || child.name === 'async') {
        const only = this.comprehension(node, depth)
        return [{ value: only }]
      } else if (!isToken(child)) {
        const value = this.expression(child, depth + 1)
        list.push({ value, ...(keyword ? { keyword } : {}), ...(spread ? { spread } : {}) })
        keyword = undefined
        spread = undefined
      }
    }
    return list
  }

  private items(node: SyntaxNode, depth: number): Expression[] {
    const items: Expression[] = []
    for (const child of childrenOf(node)) {
      if (isToken(child)) continue
      const item = this.expression(child, depth + 1)
      const spread = child.prevSibling?.name === '*'
      items.push(spread ? { is: 'spread', of: item, at: item.at, end: item.end } : item)
    }
    return items
  }

  private entries(node: SyntaxNode, depth: number) {
    const entries: { key: Expression | undefined; value: Expression }[] = []
    let key: Expression | undefined
    for (const child of childrenOf(node)) {
      if (isToken(child)) continue
      const part = this.expression(child, depth + 1)
      if (child.prevSibling?.name === '**') entries.push({ key: undefined, value: part })
      else if (child.nextSibling?.name === ':') key = part
      else {
        entries.push({ key, value: part })
        key = undefined
      }
    }
    return entries
  }

  private comprehension(node: SyntaxNode, depth: number): Expression {
    const of: Expression[] = []
    const clauses: Clause[] = []
    let mode: 'of' | 'target' | 'over' | 'condition' = 'of'
    let targets: Expression[] = []
    for (const child of childrenOf(node)) {
      if (child.name === 'for') {
        mode = 'target'
        targets = []
      } else if (child.name === 'in') mode = 'over'
      else if (child.name === 'if') mode = 'condition'
      else if (!isToken(child)) {
        const part = this.expression(child, depth + 1)
        if (mode === 'of') of.push(part)
        else if (mode === 'target') targets.push(part)
        else if (mode === 'over') {
          const target = targets.length === 1 && targets[0] ? targets[0] : tuple(targets)
          clauses.push({ target, over: part, conditions: [] })
        } else clauses.at(-1)?.conditions.push(part)
      }
    }
    const dictionary = node.name === 'DictionaryComprehensionExpression'
    return { is: 'comprehension', of, dictionary, clauses, at: node.from, end: node.to }
  }

  private format(node: SyntaxNode, depth: number): Expression {
    const { prefix, from, to } = quotesOf(this.text(node))
    const parts: (string | Expression)[] = []
    const raw = prefix.includes('r')
    let at = node.from + from
    const literal = (until: number) => {
      const piece = this.source.slice(at, until).replaceAll('{{', '{').replaceAll('}}', '}')
      if (piece) parts.push(raw ? piece : unescaped(piece))
    }
    for (const child of childrenOf(node)) {
      if (child.name !== 'FormatReplacement') continue
      literal(child.from)
      const inner = this.expressions(child, depth).find(({ is }) => is !== 'other')
      parts.push(inner ?? '')
      at = child.to
    }
    literal(node.from + to)
    return { is: 'format', parts, at: node.from, end: node.to }
  }

  private continued(node: SyntaxNode, depth: number): Expression {
    const place = { at: node.from, end: node.to }
    const pieces = this.expressions(node, depth)
    if (pieces.every((piece) => piece.is === 'bytes'))
      return { ...place, is: 'bytes', bytes: Buffer.concat(pieces.map(({ bytes }) => bytes)) }
    const parts = pieces.flatMap((piece) =>
      piece.is === 'string' ? [piece.text] : piece.is === 'format' ? piece.parts : [],
    )
    if (parts.every((part) => typeof part === 'string'))
      return { ...place, is: 'string', text: parts.join('') }
    return { ...place, is: 'format', parts }
  }
}

function tuple(items: Expression[]): Expression {
  return { is: 'list', items, tuple: true, at: items[0]?.at ?? 0, end: items.at(-1)?.end ?? 0 }
}
