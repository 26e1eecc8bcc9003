import type { CodeReading } from '../../act.ts'
import { FUNCTION, isActing, short, textual } from './acting.ts'
import { dataContent } from './bytes.ts'
import { type Call, resolveCall } from './call.ts'
import { chainIn } from './chain.ts'
import { BLOB_ADDRESS } from './elements.ts'
import type { Evaluator } from './evaluate.ts'
import { asksNetwork, effectOf, isRequire, makesClient, readsChain } from './known.ts'
import { namesStore, takesEnvironment } from './mentions.ts'
import { callsWithin, type Module, memberKey } from './module.ts'
import { bare, type Node } from './node.ts'
import { callOnPage, putInPage } from './page.ts'
import type { Places } from './place.ts'
import { startProgram } from './programs.ts'
import { ActRecord } from './record.ts'
import { PERSONAL, requestOf } from './requests.ts'
import { namesHome } from './secrets.ts'
import { FED_INPUT } from './stdin.ts'
import { passedValue } from './uses.ts'
import {
  deepOrigins,
  FROM,
  type Frame,
  type FunctionValue,
  isThing,
  join,
  shapeOf,
  textOf,
  upTo,
  type Value,
} from './value.ts'
import { HANDED, namedBy, worthy } from './worthy.ts'

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
  for (const node of module.environments) takesEnvironment(reader.record, at, module, node)
  for (const node of module.strings) namesStore(reader.record, at, module, node)
  for (const node of module.puts.slice(0, PUTS)) putInPage(reader.record, at, module, node)
  reader.record.dropped.tell()
  const { reading } = reader.record
  reading.acts.sort(
    (a, b) => (a.where.line ?? 0) - (b.where.line ?? 0) || (a.where.column ?? 0) - (b.where.column ?? 0),
  )
  return reading
}

/** Functions that list what is in a folder. */
const LISTS = /^module (?:fs\.|glob|fast-glob|globby|klaw|readdirp|walkdir|recursive-readdir|tiny-glob)/
class ActReader {
  readonly record: ActRecord
  private readonly at: Evaluator
  private readonly module: Module
  private readonly seen = new Set<string>()

  constructor(at: Evaluator, module: Module, places: Places) {
    this.at = at
    this.module = module
    this.record = new ActRecord(places)
  }

  /** @param follows how many functions of other files were followed to get here */
  visit(module: Module, node: Node, frame: Frame | undefined, follows: number): void {
    if (this.record.full) return
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
        this.record.act(
          'write-clipboard',
          module,
          node,
          'clipboardData.setData',
          [shapeOf(text)],
          deepOrigins(text),
        )
    }
    callOnPage(this.record, this.at, module, node, call)
    const fed = call.on?.things?.includes(FED_INPUT) && (call.key === 'write' || call.key === 'end')
    if (fed && call.args[0] && textual(call.args[0]) !== FROM.file)
      this.record.runs(module, node, call.args[0], 'fed to an interpreter', follows)
    if (call.callee.things?.includes('module stream.pipeline')) {
      const ends = call.args.filter((each) => !each.functions)
      const to = ends.at(-1)
      if (to && ends.length > 1) this.flows(module, node, ends.slice(0, -1).reduce(join), to)
    }
    if (
      call.key === '_compile' ||
      (call.key === 'runInThisContext' && call.args.length > 0 && !call.callee.things)
    ) {
      this.record.runs(module, node, call.args[0], `${call.key}(…)`, follows)
    }
    if (call.key === 'pipe' && call.on && (call.on.origins & (FROM.network | FROM.chain)) !== 0)
      this.pipe(module, node, call)
    else if (
      call.key === 'pipe' &&
      call.on &&
      (call.on.origins & PERSONAL) !== 0 &&
      call.args[0]?.things?.some(asksNetwork)
    )
      this.record.act('upload', module, node, 'pipe to a request', [], call.on.origins)
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
      this.record.runs(module, node, text, short(runs), follows)
  }

  private thing(module: Module, node: Node, name: string, call: Call, follows: number): void {
    const { args } = call
    if (FUNCTION.test(name)) {
      const parameters = args.slice(0, -1).map(shapeOf).join(', ')
      const made = node.type === 'NewExpression' ? 'new Function' : 'Function'
      const how = /\brequire\b/.test(parameters) ? `${made}("require", …)` : `${made}(…)`
      this.record.runs(module, node, args.at(-1), how, follows)
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
      this.record.act('read-chain', module, node, short(name), args.map(shapeOf), 0)
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
        this.record.runs(module, node, target, `${short(name)}(…)`, follows)
        return
      }
      case 'run-program':
        startProgram(this.record, module, node, name, call)
        return
      case 'write-file': {
        const data = args[1] ? deepOrigins(args[1]) : FROM.unknown
        if (name.endsWith('createWriteStream')) return
        const path = target ? shapeOf(target) : '…'
        this.writes(module, node, short(name), target, call.nodes[effect.at ?? 0], data)
        if (/LaunchAgents|LaunchDaemons|\.bashrc|\.zshrc|\.profile|Start Menu|autostart|systemd/.test(path)) {
          this.record.act('persist', module, node, short(name), [path], data)
        }
        return
      }
      case 'read-secret':
        if (!LISTS.test(name))
          this.record.act(
            'read-secret',
            module,
            node,
            short(name),
            target ? [shapeOf(target)] : [],
            FROM.secret,
          )
        else this.lists(module, node, name, args)
        return
      case 'make-executable': {
        const mode = args[1]?.constant
        const bits = typeof mode === 'string' ? Number.parseInt(mode, 8) : mode
        if (typeof bits === 'number' && (bits & 0o111) === 0) return
        this.record.act(effect.act, module, node, short(name), target ? [shapeOf(target)] : [], 0)
        return
      }
      default:
        this.record.act(
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
      this.record.act('read-secret', module, node, `${short(name)} of the home folder`, [home], 0)
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
      this.record.dropped.start([[specifier, written]], '', () =>
        this.record.act(
          'run-code',
          module,
          node,
          `${how} of what was fetched`,
          [shapeOf(specifier)],
          FROM.network,
        ),
      )
    if (text !== undefined && /^data:/i.test(text)) {
      this.record.act('run-code', module, node, how, [text], bits | FROM.decoded)
      const code = dataContent(text)
      if (code) this.record.handOver(module, node, { to: 'code', value: code, language: 'javascript' })
      return
    }
    const shape = shapeOf(specifier)
    if (/^(?:data|blob|https?):/i.test(shape) || (bits & (FROM.network | FROM.chain)) !== 0) {
      const remote = /^https?:/i.test(shape) ? FROM.network : 0
      this.record.act('run-code', module, node, how, [shape], bits | remote)
    }
    for (const each of text === undefined ? (specifier.others ?? []) : [text]) {
      if (each.length < 300) this.record.handOver(module, node, { to: 'module', value: each })
    }
  }

  private worker(module: Module, node: Node, args: readonly Value[], follows: number): void {
    const [first, options] = args
    if (!first) return
    if (options?.fields?.get('eval')?.constant === true)
      this.record.runs(module, node, first, 'new Worker(…)', follows)
    else if (isThing(first, BLOB_ADDRESS)) {
      if ((first.origins & (FROM.network | FROM.chain)) !== 0)
        this.record.act('run-code', module, node, 'new Worker(…)', [], first.origins)
    } else {
      const path = textOf(first)
      if (path) this.record.handOver(module, node, { to: 'module', value: path })
    }
  }

  private request(module: Module, node: Node, name: string, args: readonly Value[]): void {
    const request = requestOf(name, node, args)
    if (!request) return
    const personal =
      (request.sent & FROM.wholeEnvironment) !== 0 ? request.sent : request.sent & ~FROM.environment
    const how = short(name)
    if (chainIn(args)) this.record.act('read-chain', module, node, how, request.addresses, request.of)
    if ((request.sent & FROM.walletKey) !== 0) this.record.holdsKey(module, node)
    if (request.act === 'upload') this.record.act('upload', module, node, how, request.addresses, personal)
    this.record.act('download', module, node, how, request.addresses, request.of)
  }

  /** A recovery phrase or private key goes out: told beside the upload, as what the values are named. */
  private pipe(module: Module, node: Node, { on, args }: Call): void {
    const to = args[0]
    if (to && on) this.flows(module, node, on, to)
  }

  /** What comes in goes into a file, or into a program that runs it. */
  private flows(module: Module, node: Node, from: Value, to: Value): void {
    if (isThing(to, 'module fs.createWriteStream()'))
      this.writes(module, node, 'pipe to a write stream', to, undefined, from.origins)
    if (isThing(to, FED_INPUT) && (from.origins & (FROM.network | FROM.chain)) !== 0)
      this.record.act('run-code', module, node, 'fed to an interpreter', [], from.origins)
  }

  private writes(
    module: Module,
    node: Node,
    how: string,
    path: Value | undefined,
    written: Node | undefined,
    bits: number,
  ): void {
    this.record.act('write-file', module, node, how, [path ? shapeOf(path) : '…'], bits)
    if ((bits & (FROM.network | FROM.chain)) !== 0) this.record.dropped.write(path, written)
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
    const before = this.record.reading.acts.length
    for (const each of callsWithin(fn.module, fn.node, FOLLOWED_CALLS)) {
      this.visit(fn.module, each, inner, follows + 1)
    }
    const foreign = this.record.reading.acts
      .slice(before)
      .find((act) => act.kind === 'run-code' && act.where.file !== from.file?.path)
    if (foreign && follows === 0) {
      this.record.act(
        'run-code',
        from,
        node,
        `${foreign.how} in ${fn.module.file?.name ?? 'another file'}`,
        foreign.values,
        bits,
      )
    }
  }
}
