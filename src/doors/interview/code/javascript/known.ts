import type { ActKind } from '../../act.ts'
import { FROM } from './value.ts'

/** Globals that are known by name when nothing in the code declares them. */
export const GLOBALS = new Set(
  (
    'eval Function require process Buffer globalThis window self global setTimeout setInterval setImmediate fetch ' +
    'XMLHttpRequest WebSocket EventSource atob btoa String Number Boolean JSON Object Array Reflect Proxy Symbol Promise module ' +
    'unescape escape decodeURIComponent decodeURI encodeURIComponent encodeURI parseInt parseFloat Uint8Array ' +
    'TextDecoder TextEncoder URL URLSearchParams Worker navigator document axios $ jQuery io importScripts execScript ' +
    'ActiveXObject WScript Deno Bun WebAssembly clipboardData AsyncFunction GeneratorFunction chrome browser ethers Web3 ' +
    'root top frames parent __dirname __filename Math Date RegExp Error Map Set Blob Image'
  ).split(' '),
)

/** Names of the global object. */
export const GLOBAL_OBJECTS = new Set([
  'globalThis',
  'window',
  'self',
  'global',
  'root',
  'top',
  'frames',
  'parent',
])

/** Packages and built-in modules whose purpose is to ask the network. */
const NETWORK_MODULES = new Set(
  (
    'http https http2 net tls dgram dns axios node-fetch got request superagent needle undici ws socket.io-client ' +
    'phin bent wretch ky ky-universal cross-fetch isomorphic-fetch unfetch isomorphic-unfetch make-fetch-happen ' +
    'minipass-fetch npm-registry-fetch request-promise request-promise-native follow-redirects sync-request ' +
    'sync-fetch then-request xmlhttprequest xmlhttprequest-ssl xhr2 redaxios gaxios teeny-request centra petitio ' +
    'urllib unirest restler hyperquest simple-get node-libcurl websocket engine.io-client reconnecting-websocket ' +
    'isomorphic-ws faye-websocket sockjs-client mqtt download download-file node-downloader-helper basic-ftp ssh2 ' +
    'ssh2-sftp-client telnet-client native-dns dns-packet ofetch fetch-retry axios-retry popsicle got-fetch ' +
    '@actions/http-client typed-rest-client apisauce frisbee mande curlrequest'
  ).split(' '),
)

/** Packages that read blockchains. */
const CHAIN_MODULES = new Set(
  'ethers web3 viem @solana/web3.js tronweb @aptos-labs/ts-sdk aptos near-api-js @polkadot/api xrpl bitcoinjs-rpc @mysten/sui.js @ton/ton tonweb'.split(
    ' ',
  ),
)

const NETWORK_GLOBALS =
  /^(?:fetch|XMLHttpRequest|WebSocket|EventSource|axios|io|navigator\.sendBeacon|(?:\$|jQuery)\.(?:get|post|ajax|getJSON|getScript|load))\b/

/** Parts of network modules that ask nobody. */
const ASKS_NOBODY =
  /\.(?:createServer|createSecureServer|createSecureContext|Agent|HttpsAgent|HttpAgent|Server|WebSocketServer|isAxiosError|isCancel|globalAgent|CancelToken|toFormData|formToJSON|AxiosError|AxiosHeaders|Headers|FormData|STATUS_CODES|METHODS|isIP|isIPv4|isIPv6|setServers|getServers|setDefaultResultOrder|maxHeaderSize|validateHeaderName|validateHeaderValue|constants|rootCertificates|HTTPError|TimeoutError|setGlobalDispatcher|getGlobalDispatcher|ProxyAgent|OPEN|CLOSED|CONNECTING|codes|spread|all|ClientRequest|IncomingMessage|ServerResponse)\b/

/** Makes another client of the same kind. */
const CLIENT_MAKERS =
  /\.(?:create|extend|defaults|instance|default|HttpClient|Client|session|jar|use|interceptors|Pool)(?:\(\))?$/

/** One name per module, whichever way it is written. */
export function moduleThing(specifier: string): string {
  const name = specifier.replace(/^node:/, '')
  switch (name) {
    case 'fs/promises':
      return 'module fs'
    case 'fs-extra':
    case 'graceful-fs':
    case 'original-fs':
    case '@npmcli/fs':
      return 'module fs'
    case 'dns/promises':
      return 'module dns'
    case 'stream/promises':
      return 'module stream'
    case 'timers/promises':
      return 'module timers'
    case 'process':
      return 'global process'
    case 'buffer':
      return 'global globalThis'
    default: {
      const parts = name.split('/')
      const bare = name.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? name)
      if (bare === 'axios' || bare === 'got' || bare === 'undici' || bare === 'ethers')
        return `module ${bare}`
      return `module ${name}`
    }
  }
}

/** A member of a well-known thing. */
export function memberThing(thing: string, key: string): string {
  if (thing.startsWith('global ') && GLOBAL_OBJECTS.has(thing.slice(7))) return `global ${key}`
  if (thing === 'module module' && key === 'Module') return thing
  if (key === 'default' || key === 'promises') return thing
  return `${thing}.${key}`
}

function moduleOf(thing: string): string | undefined {
  if (!thing.startsWith('module ')) return undefined
  const name = thing.slice(7)
  // names of packages hold dots, names of members follow the last known package
  for (let end = name.length; end > 0; end = name.lastIndexOf('.', end - 1)) {
    const part = name.slice(0, end).replace(/\(\)$/, '')
    if (NETWORK_MODULES.has(part) || CHAIN_MODULES.has(part)) return part
  }
  return undefined
}

/** Answers are remembered: few names come up, and they come up often. */
function remembered(work: (name: string) => boolean): (name: string) => boolean {
  const answers = new Map<string, boolean>()
  return (name) => {
    let answer = answers.get(name)
    if (answer === undefined) {
      answer = work(name)
      if (answers.size > 5000) answers.clear()
      answers.set(name, answer)
    }
    return answer
  }
}

/** Whether a thing belongs to what asks the network. */
export const asksNetwork = remembered((thing) => {
  if (thing.startsWith('global ')) return NETWORK_GLOBALS.test(thing.slice(7))
  const module = moduleOf(thing)
  return module !== undefined && NETWORK_MODULES.has(module) && !ASKS_NOBODY.test(thing)
})

/** Whether calling a thing of the network only makes another client. */
export function makesClient(thing: string): boolean {
  return CLIENT_MAKERS.test(thing)
}

/** Whether a thing belongs to what reads a blockchain. */
export const readsChain = remembered((thing) => {
  if (/^global (?:ethers|Web3)\b/.test(thing)) return true
  const module = moduleOf(thing)
  return module !== undefined && CHAIN_MODULES.has(module)
})

/** What calling a well-known thing does. */
export interface Effect {
  act?: ActKind
  /** Which argument is the text that is run, the command, the path. */
  at?: number
  /** Bits of what it gives back. */
  gives?: number
}

const EFFECTS = new Map<string, Effect>()
const say = (names: string, effect: Effect): void => {
  for (const name of names.split(' ')) EFFECTS.set(name.replace('/', ' '), effect)
}

say(
  'global/eval global/execScript global/Function.eval module/require-from-string module/require-from-str module/node-eval module/eval module/safe-eval module/import-from-string module/module-from-string module/string-to-module module/static-eval',
  {
    act: 'run-code',
    at: 0,
  },
)
say(
  'module/vm.runInThisContext module/vm.runInNewContext module/vm.runInContext module/vm.compileFunction module/vm.Script module/vm.SourceTextModule module/import-from-string.importFromString module/require-from-string.requireFromString module/vm2.VM().run module/vm2.NodeVM().run module/vm2.VMScript module/isolated-vm.Isolate().compileScript',
  {
    act: 'run-code',
    at: 0,
  },
)
say('global/importScripts', { act: 'run-code', at: 0 })
say('global/setTimeout global/setInterval global/setImmediate', { act: 'run-code', at: 0 })
say(
  'module/child_process.exec module/child_process.execSync module/child_process.spawn module/child_process.spawnSync module/child_process.execFile module/child_process.execFileSync module/child_process.fork',
  {
    act: 'run-program',
    at: 0,
  },
)
say(
  'module/cross-spawn module/cross-spawn.sync module/cross-spawn.spawn module/execa module/execa.execa module/execa.execaSync module/execa.sync module/execa.command module/execa.commandSync module/execa.execaCommand module/execa.node module/execa.shell module/shelljs.exec module/sudo-prompt.exec module/node-cmd.run module/node-cmd.get module/node-cmd.runSync module/node-pty.spawn module/zx.$ module/execa.$ module/tinyexec.x module/tinyexec.exec module/nano-spawn module/child-process-promise.exec module/child-process-promise.spawn module/promisify-child-process.exec global/Bun.spawn global/Bun.spawnSync global/Bun.$ global/Deno.run global/Deno.Command global/WScript.Shell.Run global/WScript.Shell.Exec global/Shell.Application.ShellExecute module/electron.shell.openPath module/open module/opn module/opener',
  {
    act: 'run-program',
    at: 0,
  },
)
say(
  'module/fs.readFile module/fs.readFileSync module/fs.createReadStream module/fs.readJson module/fs.readJsonSync module/fs.readJSON module/fs.readJSONSync global/Bun.file global/Deno.readTextFile global/Deno.readTextFileSync module/fs.read module/fs.readSync',
  {
    gives: FROM.file,
  },
)
say(
  'module/fs.writeFile module/fs.writeFileSync module/fs.appendFile module/fs.appendFileSync module/fs.createWriteStream module/fs.outputFile module/fs.outputFileSync module/fs.outputJson module/fs.writeJson module/fs.writeJsonSync global/Bun.write global/Deno.writeTextFile global/Deno.writeFile module/write-file-atomic module/write-file-atomic.sync',
  {
    act: 'write-file',
    at: 0,
  },
)
say('module/fs.chmod module/fs.chmodSync', { act: 'make-executable', at: 0 })
say(
  'module/fs.unlink module/fs.unlinkSync module/fs.rm module/fs.rmSync module/fs.remove module/fs.removeSync module/rimraf module/rimraf.sync module/del',
  {
    act: 'delete-file',
    at: 0,
  },
)
say(
  'module/clipboardy.read module/clipboardy.readSync global/navigator.clipboard.readText global/navigator.clipboard.read module/electron.clipboard.readText module/copy-paste.paste module/clipboardy.default.read module/clipboard-event',
  {
    act: 'read-clipboard',
    gives: FROM.clipboard,
  },
)
say(
  'module/clipboardy.write module/clipboardy.writeSync global/navigator.clipboard.writeText module/electron.clipboard.writeText module/copy-paste.copy',
  {
    act: 'write-clipboard',
    at: 0,
  },
)
say(
  'module/screenshot-desktop module/screenshot-desktop.all module/desktop-screenshot module/node-screenshots.Monitor.all module/electron.desktopCapturer.getSources global/navigator.mediaDevices.getDisplayMedia module/robotjs.screen.capture',
  {
    act: 'capture-screen',
    gives: FROM.screen,
  },
)
say(
  'module/node-global-key-listener.GlobalKeyboardListener module/iohook module/iohook.on module/uiohook-napi.uIOhook.on module/uiohook-napi.uIOhook.start module/keypress-global',
  {
    act: 'log-keys',
  },
)
say(
  'module/os.hostname module/os.userInfo module/os.platform module/os.networkInterfaces module/os.homedir module/os.type module/os.release module/os.arch module/os.cpus module/os.version module/node-machine-id.machineIdSync module/node-machine-id.machineId module/systeminformation.osInfo module/systeminformation.system',
  {
    gives: FROM.machine,
  },
)
say(
  'module/fs.readdir module/fs.readdirSync module/fs.opendir module/fs.opendirSync module/fs.glob module/fs.globSync module/glob module/glob.glob module/glob.sync module/glob.globSync module/fast-glob module/fast-glob.sync module/globby module/globby.globby module/globby.globbySync module/klaw module/klaw-sync module/readdirp module/walkdir module/recursive-readdir module/tiny-glob',
  { act: 'read-secret', at: 0 },
)
say('module/keytar.getPassword module/keytar.findCredentials module/keytar.findPassword', {
  act: 'read-secret',
  at: 0,
  gives: FROM.secret,
})

/** What calling a thing does beyond asking the network; undefined when nothing is known of it. */
export function effectOf(thing: string): Effect | undefined {
  return EFFECTS.get(thing)
}

const REQUIRES = new Set([
  'global require',
  'global module.require',
  'global process.mainModule.require',
  'global require.main.require',
  'global process.getBuiltinModule',
  'module module._load',
  'module module.prototype.require',
])

/** Whether a thing loads a module by its name. */
export function isRequire(name: string): boolean {
  return REQUIRES.has(name)
}
