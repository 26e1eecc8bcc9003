import { HOW } from '../how.ts'
import type { Call, Session } from '../session.ts'
import { EMPTY, fetched, type Value } from '../value.ts'
import { isAddress, lastName } from './addresses.ts'
import { node } from './interpreters.ts'
import { optionsOf, type Program, type Programs, words } from './program.ts'

const NPM = words(
  '--prefix -C --cwd --dir --registry --loglevel --cache -w --workspace --filter -F --userconfig --script-shell --node-options',
)
const LIFECYCLE = /^(start|test|stop|restart|t|tst)$/
const ALIASES: Record<string, string> = { t: 'test', tst: 'test' }

const install = (call: Call, session: Session, packages: readonly Value[]) => {
  const names = packages.map((value) => value.text)
  session.act(
    'install-package',
    call,
    `${call.name} install`,
    names,
    packages.some((value) => isRemote(value.text)) ? ['network'] : ['literal'],
  )
}

/** An address or repository in the place of a package's name. */
const isRemote = (name: string) =>
  isAddress(name) || /^(git\+|git@|github:|gitlab:|bitbucket:|\S+\s*@\s*(https?|git)\S*:)/i.test(name)

const npm: Program = (call, session) => {
  const { rest, value } = optionsOf(call.args, NPM)
  const [verb, ...more] = rest
  const workspace = value('-w', '--workspace', '--filter', '-F')
  session.inside(value('--prefix', '-C', '--cwd', '--dir')?.text, () => {
    session.inside(workspace && workspaceOf(workspace.text), () => {
      if (call.name === 'yarn' && verb?.text === 'workspace' && more[0]) {
        const [name, script, ...rest] = more
        session.inside(workspaceOf(name.text), () => runVerb(call, session, script?.text ?? '', rest))
      } else runVerb(call, session, verb?.text ?? (call.name === 'yarn' ? 'install' : ''), more)
    })
  })
  return EMPTY
}

/** The folder or name in a filter of pnpm (https://pnpm.io/filtering): `./a`, `{a}`, `@scope/a...`. */
const workspaceOf = (filter: string) =>
  filter.slice(0, 200).replace(/^[!^.{]*(?=[\w@])|[.^}]+$|^\{|\[.*$/g, '')

function runVerb(call: Call, session: Session, verb: string, rest: readonly Value[]) {
  const script = rest[0]?.text
  if (/^(run|run-script|rum|urn)$/.test(verb)) {
    if (script) session.script(call, script)
  } else if (LIFECYCLE.test(verb)) session.script(call, ALIASES[verb] ?? verb)
  else if (/^(install|i|in|ci|clean-install|add|isntall|install-test|it|link|rebuild)$/.test(verb)) {
    if (rest.length > 0) install(call, session, rest)
    else session.install(call)
  } else if (/^(exec|x|dlx|create|init)$/.test(verb)) {
    if (rest[0]) runPackage(call, session, rest)
  } else if (
    /^(set|config)$/.test(verb) &&
    /script-shell|node-options/.test(rest.map((one) => one.text).join(' '))
  ) {
    session.act(
      'persist',
      call,
      'npm config',
      rest.map((one) => one.text),
    )
  } else if (
    verb &&
    /^(yarn|pnpm|bun)$/.test(call.name) &&
    !/^(remove|why|list|info|version|cache|config|workspaces?|global|outdated|upgrade|update|up|audit|publish|pack|help|set|store)$/.test(
      verb,
    )
  ) {
    session.script(call, verb)
  }
}

/** `npx name …`: a program out of a package, fetched when it is not there. */
function runPackage(call: Call, session: Session, [target, ...args]: readonly Value[]) {
  if (!target) return
  if (isRemote(target.text)) {
    session.act('run-code', call, `${call.name} of an address`, [target.text], ['network'])
  }
  session.run({ ...call, name: '', program: target, args, input: undefined })
}

const npx: Program = (call, session) => {
  const { rest, value } = optionsOf(call.args, words('-p --package -c --call --registry'))
  const named = value('-p', '--package')
  if (named && isRemote(named.text))
    session.act('run-code', call, 'npx of an address', [named.text], ['network'])
  const command = value('-c', '--call')
  if (command) session.evaluate(command.text, 'shell', call)
  runPackage(call, session, rest)
  return EMPTY
}

/** `concurrently "a" "b"`, `npm-run-all a b`: several at once. */
const concurrently: Program = (call, session) => {
  const { rest } = optionsOf(
    call.args,
    words('-n --names -c --prefix-colors -p --prefix -s --success -m --max-processes'),
  )
  for (const command of rest.slice(0, 16)) {
    const script = /^(?:npm|yarn|pnpm):(\S+)$/.exec(command.text)?.[1]
    if (script) session.script(call, script)
    else session.evaluate(command.text, 'shell', call)
  }
  return EMPTY
}

const runAll: Program = (call, session) => {
  const { rest } = optionsOf(call.args, words('--max-parallel'))
  for (const script of rest.slice(0, 16)) session.script(call, script.text)
  return EMPTY
}

const pip: Program = (call, session) => {
  const { rest, value } = optionsOf(
    call.args,
    words('-r --requirement -i --index-url --extra-index-url -t --target -c --constraint -e --editable'),
  )
  if (rest[0]?.text !== 'install' && call.name !== 'pipx') return EMPTY
  const editable = value('-e', '--editable')
  const packages = [...rest.slice(1), ...(editable ? [editable] : [])]
  const here = packages.filter((one) => /^\.{1,2}(\/|$|\[)/.test(one.text))
  if (here.length > 0) session.handOver(call, 'file', 'setup.py', 'python')
  install(call, session, packages)
  return EMPTY
}

const uv: Program = (call, session) => {
  const [verb, next, ...more] = call.args
  if (verb?.text === 'pip' && next) return pip({ ...call, name: 'pip', args: [next, ...more] }, session)
  const { rest } = optionsOf(call.args.slice(1), words('--with --from --python -p'))
  if (verb?.text === 'run' && rest[0]) {
    session.run({ ...call, name: '', program: rest[0], args: rest.slice(1) })
    if (isAddress(rest[0].text))
      session.act('run-code', call, 'uv run of an address', [rest[0].text], ['network'])
  }
  return EMPTY
}

/** Managers that install by name, or from an address. */
const manager: Program = (call, session) => {
  const { rest } = optionsOf(call.args, words('--git --index --registry --source -s -v --version'))
  const verb = rest[0]?.text
  if (/^(install|add|tap|get)$/.test(verb ?? '')) install(call, session, rest.slice(1))
  return EMPTY
}

const CLONE = words('-b --branch --depth -o --origin -c --config -C --reference --template -j --jobs')

const git: Program = (call, session) => {
  const { rest, value } = optionsOf(call.args, CLONE)
  const [verb, ...more] = rest
  if (verb?.text === 'clone' && more[0]) {
    const address = more[0].text
    session.act('download', call, 'git clone', [address])
    session.unpack({ ...fetched(address), origins: new Set(['network', 'file'] as const) })
  }
  const config = value('-c', '--config')?.text
  const hooks = verb?.text === 'config' ? configured(more) : config?.split('=', 2)
  if (hooks?.[0] && /^core\.hookspath$/i.test(hooks[0]) && hooks[1]) {
    session.act('set-hooks', call, 'git config core.hooksPath', [hooks[1]], ['file'])
    session.inside(value('-C')?.text, () => session.handOver(call, 'hooks', hooks[1] as string))
  }
  if (
    hooks?.[0] &&
    /^(core\.(fsmonitor|editor|pager|sshcommand)|alias\.\S+|filter\.\S+)$/i.test(hooks[0]) &&
    hooks[1]
  ) {
    if (/^alias/.test(hooks[0]) ? hooks[1].startsWith('!') : true) {
      session.evaluate(hooks[1].replace(/^!/, ''), 'shell', call)
    }
  }
  return undefined
}

const configured = (args: readonly Value[]) =>
  args.filter((arg) => !/^(set|add)$/.test(arg.text)).map((arg) => arg.text)

const make: Program = (call, session) => {
  const { rest, value } = optionsOf(call.args, words('-C --directory -f --file --makefile -j -o -W'))
  const targets = rest.filter((arg) => !arg.text.includes('=')).map((arg) => arg.text)
  session.inside(value('-C', '--directory')?.text, () => session.handOver(call, 'make', targets.join(' ')))
  return EMPTY
}

const SOURCE_FILE = /\.(?:[cm]?[jt]sx?|json)$|^\.{0,2}\//

/** Runs files as `node` does and scripts as `npm` does; an ending tells them apart (https://bun.com/docs/cli/run). */
const bun: Program = (call, session) => {
  const { rest } = optionsOf(call.args, NPM)
  const [verb, target] = rest.map((arg) => arg.text)
  const file = verb === 'run' || verb === 'test' ? target : verb
  const isCode = call.args.some((arg) => /^(?:-e|-p|--eval|--print)$/.test(arg.text))
  const isFile = isCode || file === undefined || SOURCE_FILE.test(file)
  return isFile ? node(call, session) : npm(call, session)
}

const docker: Program = (call, session) => {
  const text = call.args.map((arg) => arg.text).join(' ')
  const whole =
    /(?:-v|--volume[= ])\s*(?:\/|~|\$HOME|\$\{HOME\}):|source=\/[, ]|--mount\s+\S*src=\/,|docker\.sock/.test(
      text,
    )
  if (/^(run|create)\b/.test(text) && (whole || (/--privileged/.test(text) && /--pid[= ]host/.test(text)))) {
    session.act('disable-protection', call, HOW.hostAccess, [text], ['literal'])
  }
  return EMPTY
}

const installer: Program = (call, session) => {
  const options = optionsOf(call.args, words('-pkg -target'))
  const file =
    options.value('-pkg') ?? options.rest.find((arg) => /\.(pkg|deb|rpm|msi|appx|msix|apk)$/i.test(arg.text))
  if (!file) return EMPTY
  const content = session.content(file.text)
  const remote = isAddress(file.text) || content?.origins.has('network')
  session.act(
    remote ? 'run-code' : 'run-program',
    call,
    `${call.name} installs ${lastName(file.text)}`,
    remote && !isAddress(file.text) ? [...(content?.from ?? [])] : [file.text],
    remote ? ['network'] : ['file'],
  )
  return EMPTY
}

export const PACKAGES: Programs = {
  npm,
  yarn: npm,
  pnpm: npm,
  cnpm: npm,
  bun,
  npx,
  bunx: npx,
  pnpx: npx,
  uvx: npx,
  concurrently,
  'npm-run-all': runAll,
  'run-p': runAll,
  'run-s': runAll,
  pip,
  pip3: pip,
  pipx: pip,
  uv,
  cargo: manager,
  gem: manager,
  brew: manager,
  go: manager,
  choco: manager,
  scoop: manager,
  winget: manager,
  'install-module': manager,
  git,
  make,
  gmake: make,
  docker,
  podman: docker,
  installer,
  dpkg: installer,
  rpm: installer,
  apt: installer,
  'apt-get': installer,
  'add-appxpackage': installer,
}
