import { short } from './acting.ts'
import type { Call } from './call.ts'
import { fromNetwork } from './dropped.ts'
import type { Module } from './module.ts'
import type { Node } from './node.ts'
import type { ActRecord } from './record.ts'
import { commandsIn, interpreterIn, programWord, runsItsInput, startedIn } from './stdin.ts'
import { deepOrigins, FROM, NOTHING, shapeOf, type Value } from './value.ts'

/** A program is started. */
export function startProgram(
  record: ActRecord,
  module: Module,
  node: Node,
  name: string,
  { args, nodes }: Call,
): void {
  const [first, second] = args
  if (!first && node.type !== 'TaggedTemplateExpression') return
  const list = second?.items
  const options = args.slice(1).find((arg) => arg.fields)?.fields
  const words = [first, ...(list ?? [])].map((value) => (value ? programWord(value) : ''))
  const quoted = list || /\.(?:fork|execFile|spawn)/.test(name)
  const command = quoted ? words.map(shellWord).join(' ') : words.join(' ')
  const bits = (first ? deepOrigins(first) : 0) | (second?.items ? deepOrigins(second) : 0)
  const act = record.act('run-program', module, node, short(name), [command], bits)
  const inline = list ? words : (commandsIn(command)[0] ?? [])
  const started = startedIn(inline)
  const paths = [first, ...(list ?? [])].map((each, index): [Value, Node | null | undefined] => [
    each ?? NOTHING,
    index === 0 ? nodes[0] : nodes[1]?.elements?.[index - 1],
  ])
  const runs = /\.(?:fork|node)$/.test(name) || (started.length > 1 && interpreterIn(inline))
  record.dropped.start(
    paths.filter((_, index) => started.includes(index)),
    words.join(' '),
    () => {
      if (runs)
        record.act('run-code', module, node, `${short(name)} of what was fetched`, [command], FROM.network)
      else fromNetwork(act)
    },
  )
  const input = options?.get('input')
  if (input && (deepOrigins(input) & (FROM.network | FROM.chain | FROM.decoded)) !== 0 && runsItsInput(args))
    record.runs(module, node, input, `${short(name)} with input`, 1)
  if (/\.(?:fork|node)$/.test(name))
    record.handOver(module, node, { to: 'file', value: words[0] ?? '', language: 'javascript' })
  else if (/[^…\s]/.test(command))
    record.handOver(module, node, { to: 'code', value: command, language: 'shell' })
  const quiet = options?.get('stdio')
  if (options?.get('detached')?.constant === true && quiet && shapeOf(quiet).includes('ignore')) {
    record.act('hide', module, node, 'detached with no input or output', [command], 0)
  } else if (options?.get('windowsHide')?.constant === true && /powershell|wscript|cmd/i.test(command)) {
    record.act('hide', module, node, 'windowsHide', [command], 0)
  }
  if (/^\W*(?:npm(?:\.cmd)?|yarn|pnpm|bun)\W+(?:i|install|add)\b/.test(command)) {
    const packages = command
      .split(/\s+/)
      .slice(2)
      .filter((word) => !word.startsWith('-'))
    if (packages.length > 0)
      record.act('install-package', module, node, command.slice(0, 200), packages, bits)
  }
}

function shellWord(word: string): string {
  return /^[\w./:=@%+,~-]*$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`
}
