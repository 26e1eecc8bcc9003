import type { Act, ActKind, CodeReading, HandOver } from '../../act.ts'
import { type Call, resolveCall } from './call.ts'
import { chainIn } from './chain.ts'
import { Dropped, fromNetwork } from './dropped.ts'
import { BLOB_ADDRESS, FIELD, IMAGE, PUT, SCRIPT_ELEMENT, scriptOrigins } from './elements.ts'
import type { Evaluator } from './evaluate.ts'
import { asksNetwork, effectOf, isRequire, makesClient, readsChain } from './known.ts'
import { callsWithin, cooked, keyOf, type Module, memberKey } from './module.ts'
import { bare, holder, lookup, type Node } from './node.ts'
import type { Places } from './place.ts'
import { PERSONAL, requestOf } from './requests.ts'
import { HELD_KEY, namesHome, namesSecret, seeksSecret } from './secrets.ts'
import { commandsIn, FED_INPUT, interpreterIn, programWord, runsItsInput, startedIn } from './stdin.ts'
import { passedValue } from './uses.ts'
import {
  deepOrigins,
  FROM,
  type Frame,
  type FunctionValue,
  isThing,
  join,
  NOTHING,
  originNames,
  shapeOf,
  textOf,
  upTo,
  type Value,
} from './value.ts'

const ACTS = 400
const VALUE = 2000
/** Texts put into parts of a page that are looked at. */
const PUTS = 400
/** Bits worth following into a function of another file. */
const FOLLOWED =
  FROM.network | FROM.chain | FROM.wholeEnvironment | FROM.secret | FROM.walletKey | FROM.decoded
const FOLLOWED_DEEP = 4
const FOLLOWED_CALLS = 2000

/** Reads what a module does and whom it hands over to. */
export function readActs(at: Evaluator, module: Module, places: Places): CodeReading {
  const reader = new ActReader(at, module, places)
  for (const call of worthy(module)) reader.visit(module, call, undefined, 0)
  for (const node of module.environments) reader.environment(node)
  for (const node of module.strings) reader.text(node)
  for (const node of module.puts.slice(0, PUTS)) reader.put(node)
  reader.dropped.tell()
  const reading = reader.reading
  reading.acts.sort(
    (a, b) => (a.where.line ?? 0) - (b.where.line ?? 0) || (a.where.column ?? 0) - (b.where.column ?? 0),
  )
  return reading
}

/** Methods of texts, lists and promises: they do nothing but give something back. */
const INERT = new Set(
  (
    'map filter forEach push pop shift unshift join slice splice indexOf lastIndexOf includes replace replaceAll split ' +
    'trim toString valueOf concat test match matchAll keys values entries has hasOwnProperty then catch finally some every ' +
    'reduce sort reverse find findIndex startsWith endsWith charCodeAt charAt substring substr toLowerCase toUpperCase ' +
    'padStart padEnd repeat add delete fill flat flatMap at isArray max min floor abs assign freeze defineProperty log warn'
  ).split(' '),
)

/** Callees that are looked at first, so that no padding uses up the steps before them. */
const FIRST =
  /eval|Function|constructor|exec|spawn|_compile|runIn|fork|fetch|axios|request|https?\b|process|\[|\\|setData/

/** Functions that list what is in a folder. */
const LISTS = /^module (?:fs\.|glob|fast-glob|globby|klaw|readdirp|walkdir|recursive-readdir|tiny-glob)/
const ADDS_TEXT = /^(?:append|appendChild|prepend|replaceChildren)$/
/** Names of what runs text, when it is handed to something that calls it. */
const HANDED = /(?:eval|Function|exec\w*|require|_compile|runIn\w+)$/

/** `Object.assign(document.createElement(…), …)` */
function makesElement(module: Module, call: Node): boolean {
  const first = call.arguments?.[0]
  return (
    first?.type === 'CallExpression' &&
    /\bcreateElement/.test(module.text.slice(first.start, Math.min(first.end, first.start + 80)))
  )
}

function namedBy(module: Module, node: Node): string {
  return node.type === 'Identifier' || node.type === 'MemberExpression'
    ? module.text.slice(Math.max(node.start, node.end - 40), node.end)
    : ''
}

/** The calls that may do something, the likeliest first. */
function worthy(module: Module): Node[] {
  const first: Node[] = []
  const rest: Node[] = []
  for (const call of module.calls) {
    const callee = call.callee && bare(call.callee)
    if (callee?.type === 'MemberExpression' && !callee.computed && INERT.has(memberKey(callee) ?? '')) {
      if (call.arguments?.some((each) => HANDED.test(namedBy(module, each)))) first.push(call)
      else if (makesElement(module, call)) rest.push(call)
      continue
    }
    if (callee?.type === 'Identifier') {
      const binding = lookup(callee.name ?? '', callee.scope)
      if (binding?.declared && binding.definitions.length === 0) continue
    }
    const text = callee && module.text.slice(callee.start, Math.min(callee.end, callee.start + 80))
    if (text === undefined || FIRST.test(text)) first.push(call)
    else rest.push(call)
  }
  return [...first, ...rest]
}

class ActReader {
  readonly reading: CodeReading = { acts: [], handOvers: [], problem: '' }
  readonly dropped = new Dropped()
  private readonly at: Evaluator
  private readonly module: Module
  private readonly places: Places
  private readonly seen = new Set<string>()

  constructor(at: Evaluator, module: Module, places: Places) {
    this.at = at
    this.module = module
    this.places = places
  }

  /** @param follows how many functions of other files were followed to get here */
  visit(module: Module, node: Node, frame: Frame | undefined, follows: number): void {
    if (this.reading.acts.length >= ACTS) return
    if (node.type === 'ImportExpression') {
      this.load(module, node, this.at.value(node.source, frame), node.source, 'import(…)')
      return
    }
    const call = resolveCall(this.at, node, frame)
    for (const name of call.callee.things ?? [])
      if (isActing(name)) this.thing(module, node, name, call, follows)
    if (
      call.key === 'setData' &&
      memberKey(bare(bare(node.callee ?? node).object ?? node)) === 'clipboardData'
    ) {
      const text = call.args[1]
      if (text)
        this.act('write-clipboard', module, node, 'clipboardData.setData', [shapeOf(text)], deepOrigins(text))
    }
    this.element(module, node, call)
    const fed = call.on?.things?.includes(FED_INPUT) && (call.key === 'write' || call.key === 'end')
    if (fed && call.args[0] && textual(call.args[0]) !== FROM.file)
      this.runs(module, node, call.args[0], 'fed to an interpreter', follows)
    if (call.callee.things?.includes('module stream.pipeline')) {
      const ends = call.args.filter((each) => !each.functions)
      const to = ends.at(-1)
      if (to && ends.length > 1) this.flows(module, node, ends.slice(0, -1).reduce(join), to)
    }
    if (
      call.key === '_compile' ||
      (call.key === 'runInThisContext' && call.args.length > 0 && !call.callee.things)
    ) {
      this.runs(module, node, call.args[0], `${call.key}(…)`, follows)
    }
    if (call.key === 'pipe' && call.on && (call.on.origins & (FROM.network | FROM.chain)) !== 0)
      this.pipe(module, node, call)
    else if (
      call.key === 'pipe' &&
      call.on &&
      (call.on.origins & PERSONAL) !== 0 &&
      call.args[0]?.things?.some(asksNetwork)
    )
      this.act('upload', module, node, 'pipe to a request', [], call.on.origins)
    if (
      call.on?.things?.includes('module fs.createWriteStream()') &&
      (call.key === 'write' || call.key === 'end')
    ) {
      const sent = call.args[0]
      if (sent) this.writes(module, node, 'a write stream', call.on, undefined, deepOrigins(sent))
    }
    for (const [index, each] of (node.arguments ?? []).entries())
      if (HANDED.test(namedBy(module, each))) this.handed(module, node, each, index, frame, follows)
    for (const each of upTo(call.callee.functions, 3)) this.follow(module, node, each, call, frame, follows)
  }

  /** `….then(eval)`: what runs text is handed to something that calls it. */
  private handed(
    module: Module,
    node: Node,
    argument: Node,
    index: number,
    frame: Frame | undefined,
    follows: number,
  ): void {
    const runs = this.at
      .value(argument, frame)
      .things?.find((name) => FUNCTION.test(name) || effectOf(name)?.act === 'run-code')
    if (!runs || /^global set/.test(runs)) return
    const text = passedValue(this.at, node, index, undefined, 0, frame, 0)
    if ((text.origins & (FROM.network | FROM.chain | FROM.decoded)) !== 0)
      this.runs(module, node, text, short(runs), follows)
  }

  /** `element.textContent = …` and the like. */
  put(node: Node): void {
    const left = node.left && bare(node.left)
    const key = left && memberKey(left)
    if (!left?.object || !key) return
    this.puts(this.module, node, this.at.value(left.object), key, this.at.value(node.right))
  }

  private puts(module: Module, node: Node, on: Value, key: string, value: Value): void {
    const bits = deepOrigins(value)
    if (isThing(on, SCRIPT_ELEMENT)) {
      const from = scriptOrigins(key, value, bits, module.text)
      if (from !== 0) this.act('run-code', module, node, 'a script element', [shapeOf(value)], from)
    } else if (isThing(on, IMAGE)) {
      if (key !== 'src' || (bits & PERSONAL) === 0) return
      if ((bits & FROM.walletKey) !== 0) this.holdsKey(module, node)
      this.act('upload', module, node, 'the address of an image', [shapeOf(value)], bits)
    } else if (key !== 'src' && (isThing(on, FIELD) || key === 'value') && this.copies(module)) {
      const texts = [shapeOf(value), ...(value.others ?? [])]
      if (texts.some((text) => /\w/.test(text)))
        this.act('write-clipboard', module, node, 'a text field that is copied', texts, bits)
    }
  }

  /** Whether a module has the page copy what is selected. */
  private copies(module: Module): boolean {
    return (module.methods.get('execCommand') ?? []).some(
      ({ arguments: given }) => textOf(this.at.value(given?.[0]))?.toLowerCase() === 'copy',
    )
  }

  private element(module: Module, node: Node, { key, on, given, callee }: Call): void {
    if (key === 'setAttribute' && on?.things) {
      const name = textOf(given.at(0))
      if (name && PUT.has(name)) this.puts(module, node, on, name, given.at(1))
    } else if (on && isThing(on, SCRIPT_ELEMENT) && ADDS_TEXT.test(key ?? '')) {
      this.puts(module, node, on, 'text', given.at(0))
    } else if (callee.things?.includes('global Object.assign') && given.at(0).things) {
      for (const [name, value] of given.at(1).fields ?? [])
        if (PUT.has(name)) this.puts(module, node, given.at(0), name, value)
    }
  }

  private thing(module: Module, node: Node, name: string, call: Call, follows: number): void {
    const { args } = call
    if (FUNCTION.test(name)) {
      const parameters = args.slice(0, -1).map(shapeOf).join(', ')
      const made = node.type === 'NewExpression' ? 'new Function' : 'Function'
      const how = /\brequire\b/.test(parameters) ? `${made}("require", …)` : `${made}(…)`
      this.runs(module, node, args.at(-1), how, follows)
      return
    }
    if (isRequire(name)) {
      if (args[0]) this.load(module, node, args[0], call.nodes[0], 'require(…)')
      return
    }
    if (asksNetwork(name) && !makesClient(name)) this.request(module, node, name, args)
    else if (
      readsChain(name) &&
      /\.(?:call|getTransaction|getStorageAt|getStorage|getLogs|getSignaturesForAddress|getParsedTransaction|getAccountInfo|Contract|readContract|triggerConstantContract)$/.test(
        name,
      )
    ) {
      this.act('read-chain', module, node, short(name), args.map(shapeOf), 0)
    }
    const effect = effectOf(name)
    if (!effect?.act) {
      if (name === 'module worker_threads.Worker' || name === 'global Worker')
        this.worker(module, node, args, follows)
      return
    }
    const target = args[effect.at ?? 0]
    switch (effect.act) {
      case 'run-code': {
        if (/^global set/.test(name) && (!target || target.functions || textual(target) === 0)) return
        this.runs(module, node, target, `${short(name)}(…)`, follows)
        return
      }
      case 'run-program':
        this.program(module, node, name, call)
        return
      case 'write-file': {
        const data = args[1] ? deepOrigins(args[1]) : FROM.unknown
        if (name.endsWith('createWriteStream')) return
        const path = target ? shapeOf(target) : '…'
        this.writes(module, node, short(name), target, call.nodes[effect.at ?? 0], data)
        if (/LaunchAgents|LaunchDaemons|\.bashrc|\.zshrc|\.profile|Start Menu|autostart|systemd/.test(path)) {
          this.act('persist', module, node, short(name), [path], data)
        }
        return
      }
      case 'read-secret':
        if (!LISTS.test(name))
          this.act('read-secret', module, node, short(name), target ? [shapeOf(target)] : [], FROM.secret)
        else this.lists(module, node, name, args)
        return
      case 'make-executable': {
        const mode = args[1]?.constant
        const bits = typeof mode === 'string' ? Number.parseInt(mode, 8) : mode
        if (typeof bits === 'number' && (bits & 0o111) === 0) return
        this.act(effect.act, module, node, short(name), target ? [shapeOf(target)] : [], 0)
        return
      }
      default:
        this.act(
          effect.act,
          module,
          node,
          short(name),
          target ? [shapeOf(target)] : [],
          target ? deepOrigins(target) : 0,
        )
    }
  }

  /** Goes through all that a person has. */
  private lists(module: Module, node: Node, name: string, args: readonly Value[]): void {
    const cwd = args[1]?.fields?.get('cwd')
    const paths = [args[0], cwd].flatMap((each) => (each ? [shapeOf(each), ...(each.others ?? [])] : []))
    const home = paths.find((path) => namesHome(path.replace(/[\\/]*(?:\*\*.*)?$/, '')))
    if (home !== undefined)
      this.act('read-secret', module, node, `${short(name)} of the home folder`, [home], 0)
  }

  private runs(module: Module, node: Node, code: Value | undefined, how: string, follows: number): void {
    if (!code || (code.functions && !textual(code))) return
    const text = textOf(code)
    const bits = deepOrigins(code)
    const plain = (bits & ~(FROM.literal | FROM.assembled)) === 0
    if (text !== undefined && text.length < 60 && plain) return
    this.act('run-code', module, node, how, [text ?? shapeOf(code)], bits)
    if (text !== undefined && follows === 0)
      this.handOver(module, node, { to: 'code', value: text, language: 'javascript' })
  }

  private load(
    module: Module,
    node: Node,
    specifier: Value,
    written: Node | null | undefined,
    how: string,
  ): void {
    const text = textOf(specifier)
    const bits = deepOrigins(specifier)
    if (written?.type !== 'Literal')
      this.dropped.start([[specifier, written]], '', () =>
        this.act('run-code', module, node, `${how} of what was fetched`, [shapeOf(specifier)], FROM.network),
      )
    if (text !== undefined && /^data:/i.test(text)) {
      this.act('run-code', module, node, how, [text], bits | FROM.decoded)
      const code = dataContent(text)
      if (code) this.handOver(module, node, { to: 'code', value: code, language: 'javascript' })
      return
    }
    const shape = shapeOf(specifier)
    if (/^(?:data|blob|https?):/i.test(shape) || (bits & (FROM.network | FROM.chain)) !== 0) {
      const remote = /^https?:/i.test(shape) ? FROM.network : 0
      this.act('run-code', module, node, how, [shape], bits | remote)
    }
    for (const each of text === undefined ? (specifier.others ?? []) : [text]) {
      if (each.length < 300) this.handOver(module, node, { to: 'module', value: each })
    }
  }

  private worker(module: Module, node: Node, args: readonly Value[], follows: number): void {
    const [first, options] = args
    if (!first) return
    if (options?.fields?.get('eval')?.constant === true)
      this.runs(module, node, first, 'new Worker(…)', follows)
    else if (isThing(first, BLOB_ADDRESS)) {
      if ((first.origins & (FROM.network | FROM.chain)) !== 0)
        this.act('run-code', module, node, 'new Worker(…)', [], first.origins)
    } else {
      const path = textOf(first)
      if (path) this.handOver(module, node, { to: 'module', value: path })
    }
  }

  private request(module: Module, node: Node, name: string, args: readonly Value[]): void {
    const request = requestOf(name, node, args)
    if (!request) return
    const personal =
      (request.sent & FROM.wholeEnvironment) !== 0 ? request.sent : request.sent & ~FROM.environment
    const how = short(name)
    if (chainIn(args)) this.act('read-chain', module, node, how, request.addresses, request.of)
    if ((request.sent & FROM.walletKey) !== 0) this.holdsKey(module, node)
    if (request.act === 'upload') this.act('upload', module, node, how, request.addresses, personal)
    this.act('download', module, node, how, request.addresses, request.of)
  }

  /** A recovery phrase or private key goes out: told beside the upload, as what the values are named. */
  private holdsKey(module: Module, node: Node): void {
    this.act('read-secret', module, node, 'by its name', [HELD_KEY], FROM.secret)
  }

  private pipe(module: Module, node: Node, { on, args }: Call): void {
    const to = args[0]
    if (to && on) this.flows(module, node, on, to)
  }

  /** What comes in goes into a file, or into a program that runs it. */
  private flows(module: Module, node: Node, from: Value, to: Value): void {
    if (isThing(to, 'module fs.createWriteStream()'))
      this.writes(module, node, 'pipe to a write stream', to, undefined, from.origins)
    if (isThing(to, FED_INPUT) && (from.origins & (FROM.network | FROM.chain)) !== 0)
      this.act('run-code', module, node, 'fed to an interpreter', [], from.origins)
  }

  private writes(
    module: Module,
    node: Node,
    how: string,
    path: Value | undefined,
    written: Node | undefined,
    bits: number,
  ): void {
    this.act('write-file', module, node, how, [path ? shapeOf(path) : '…'], bits)
    if ((bits & (FROM.network | FROM.chain)) !== 0) this.dropped.write(path, written)
  }

  private program(module: Module, node: Node, name: string, { args, nodes }: Call): void {
    const [first, second] = args
    if (!first && node.type !== 'TaggedTemplateExpression') return
    const list = second?.items
    const options = args.slice(1).find((arg) => arg.fields)?.fields
    const words = [first, ...(list ?? [])].map((value) => (value ? programWord(value) : ''))
    const quoted = list || /\.(?:fork|execFile|spawn)/.test(name)
    const command = quoted ? words.map(shellWord).join(' ') : words.join(' ')
    const bits = (first ? deepOrigins(first) : 0) | (second?.items ? deepOrigins(second) : 0)
    const act = this.act('run-program', module, node, short(name), [command], bits)
    const inline = list ? words : (commandsIn(command)[0] ?? [])
    const started = startedIn(inline)
    const paths = [first, ...(list ?? [])].map((each, index): [Value, Node | null | undefined] => [
      each ?? NOTHING,
      index === 0 ? nodes[0] : nodes[1]?.elements?.[index - 1],
    ])
    const runs = /\.(?:fork|node)$/.test(name) || (started.length > 1 && interpreterIn(inline))
    this.dropped.start(
      paths.filter((_, index) => started.includes(index)),
      words.join(' '),
      () => {
        if (runs)
          this.act('run-code', module, node, `${short(name)} of what was fetched`, [command], FROM.network)
        else fromNetwork(act)
      },
    )
    const input = options?.get('input')
    if (
      input &&
      (deepOrigins(input) & (FROM.network | FROM.chain | FROM.decoded)) !== 0 &&
      runsItsInput(args)
    )
      this.runs(module, node, input, `${short(name)} with input`, 1)
    if (/\.(?:fork|node)$/.test(name))
      this.handOver(module, node, { to: 'file', value: words[0] ?? '', language: 'javascript' })
    else if (/[^…\s]/.test(command))
      this.handOver(module, node, { to: 'code', value: command, language: 'shell' })
    const quiet = options?.get('stdio')
    if (options?.get('detached')?.constant === true && quiet && shapeOf(quiet).includes('ignore')) {
      this.act('hide', module, node, 'detached with no input or output', [command], 0)
    } else if (options?.get('windowsHide')?.constant === true && /powershell|wscript|cmd/i.test(command)) {
      this.act('hide', module, node, 'windowsHide', [command], 0)
    }
    if (/^\W*(?:npm(?:\.cmd)?|yarn|pnpm|bun)\W+(?:i|install|add)\b/.test(command)) {
      const packages = command
        .split(/\s+/)
        .slice(2)
        .filter((word) => !word.startsWith('-'))
      if (packages.length > 0)
        this.act('install-package', module, node, command.slice(0, 200), packages, bits)
    }
  }

  /** A function of another file, or one that gets foreign things from there, is read with what it is given. */
  private follow(
    from: Module,
    node: Node,
    fn: FunctionValue,
    call: Call,
    frame: Frame | undefined,
    follows: number,
  ): void {
    if (follows >= FOLLOWED_DEEP || fn.node.type.startsWith('Class')) return
    if (fn.module === this.module && follows === 0) return
    const bits = call.args.reduce((all, arg) => all | deepOrigins(arg), 0) & FOLLOWED
    if (bits === 0) return
    const key = `${fn.module.file?.path}:${fn.node.start}:${bits}`
    if (this.seen.has(key)) return
    this.seen.add(key)
    const inner: Frame = {
      owner: fn.node,
      parameters: call.given,
      self: undefined,
      up: fn.frame,
      depth: (frame?.depth ?? 0) + 1,
      values: new Map(),
    }
    const before = this.reading.acts.length
    for (const each of callsWithin(fn.module, fn.node, FOLLOWED_CALLS)) {
      this.visit(fn.module, each, inner, follows + 1)
    }
    const foreign = this.reading.acts
      .slice(before)
      .find((act) => act.kind === 'run-code' && act.where.file !== from.file?.path)
    if (foreign && follows === 0) {
      this.act(
        'run-code',
        from,
        node,
        `${foreign.how} in ${fn.module.file?.name ?? 'another file'}`,
        foreign.values,
        bits,
      )
    }
  }

  /** `process.env` taken as a whole. */
  environment(node: Node): void {
    const value = this.at.value(node)
    if (!value.things?.includes('global process.env')) return
    const { parent, child } = holder(node)
    if (!parent || parent.type === 'MemberExpression') return
    if (parent.type === 'VariableDeclarator' && parent.id?.type === 'ObjectPattern') return
    let whole: Node | undefined = parent
    if (parent.type === 'SpreadElement') whole = parent.parent?.parent
    if (whole?.type === 'Property' && keyOf(whole) === 'env') return
    if (parent.type === 'SpreadElement' || (parent.arguments?.includes(child) ?? false)) {
      this.act('read-environment', this.module, node, 'process.env', [], FROM.environment)
    }
  }

  /** A text that names a store of secrets. */
  text(node: Node): void {
    if (node.regex) {
      if (seeksSecret(node.regex.pattern))
        this.act(
          'read-secret',
          this.module,
          node,
          `looks for ${node.regex.pattern.slice(0, 80)}`,
          [],
          FROM.secret,
        )
      return
    }
    const text = typeof node.value === 'string' ? node.value : (node.quasis ?? []).map(cooked).join('…')
    if (namesSecret(text)) this.act('read-secret', this.module, node, 'names it', [text], FROM.secret)
  }

  private act(
    kind: ActKind,
    module: Module,
    node: Node,
    how: string,
    values: readonly string[],
    bits: number,
  ): Act | undefined {
    if (this.reading.acts.length >= ACTS) return undefined
    const act: Act = {
      kind,
      language: 'javascript',
      where: this.places.of(module, node),
      how,
      values: values.filter((value) => value !== '' && value !== '…').map((value) => value.slice(0, VALUE)),
      origins: originNames(bits),
    }
    this.reading.acts.push(act)
    return act
  }

  private handOver(module: Module, node: Node, to: Omit<HandOver, 'where'>): void {
    if (this.reading.handOvers.length >= 2000) return
    this.reading.handOvers.push({ where: this.places.of(module, node), ...to })
  }
}

const FUNCTION = /^global (?:Async|Generator)?Function(?:\.constructor)*$/
const WORKERS = new Set(['module worker_threads.Worker', 'global Worker'])

function isActing(name: string): boolean {
  return (
    FUNCTION.test(name) ||
    isRequire(name) ||
    effectOf(name)?.act !== undefined ||
    WORKERS.has(name) ||
    asksNetwork(name) ||
    readsChain(name)
  )
}

/** Bits that make a value a text worth running. */
function textual(value: Value): number {
  if (typeof value.constant === 'string') return FROM.literal
  return deepOrigins(value) & (FROM.network | FROM.chain | FROM.decoded | FROM.file | FROM.clipboard)
}

function short(name: string): string {
  return name.slice(name.indexOf(' ') + 1).replace(/^(?:globalThis|window|global)\./, '')
}

function shellWord(word: string): string {
  return /^[\w./:=@%+,~-]*$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`
}

function dataContent(url: string): string | undefined {
  const comma = url.indexOf(',')
  if (comma < 0) return undefined
  const body = url.slice(comma + 1)
  if (/;base64$/i.test(url.slice(0, comma))) return Buffer.from(body, 'base64').toString('utf8')
  try {
    return decodeURIComponent(body)
  } catch {
    return body
  }
}
