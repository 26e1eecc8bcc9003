import { allTexts, carried, union } from '../fold.ts'
import { readEnvironment } from '../run/environment.ts'
import { FOREIGN, from, type Origins, originsOf, textsOf, UNKNOWN, type Value } from '../value.ts'
import { writePath } from './files.ts'
import type { Call, Model, Models } from './model.ts'

const NETWORK_ORIGIN = from('network')

/** What is worth telling when it is sent: one variable of the environment is a setting. */
const TELLING = FOREIGN & ~from('network', 'environment')

/** Questions about transactions and contracts (https://ethereum.org/en/developers/docs/apis/json-rpc/). */
const CHAIN_QUESTION =
  /\beth_(?:call|getTransaction\w*|getStorageAt|getLogs)\b|\bgetTransaction\b|\/v1\/accounts\/[^/]{1,80}\/transactions/

const SENDING = new Set(['post', 'put', 'patch', 'upload_file', 'urlpost'])

const DATA = ['data', 'json', 'files', 'content', 'body', 'params', 'fields', 'headers', 'cookies', 'auth']

const lastOf = (name: string) => name.slice(name.lastIndexOf('.') + 1)

/** `requests.post(url, …)`, `session.get(url)`, `urlopen(request)` and all of their kind. */
const http: Model = (call) => {
  const { name, args, keywords } = call
  const method = lastOf(name)
  const first = method === 'request' || method === 'stream' || method === 'urlopen_method' ? 1 : 0
  const verb =
    first === 1 ? (textsOf(args[0])[0] ?? textsOf(keywords.get('method'))[0] ?? 'get').toLowerCase() : method
  const request = args[first] ?? keywords.get('url')
  const address = request?.name?.endsWith('Request()') ? request.made?.[0] : request
  const parts = [
    ...args.slice(first + 1),
    ...DATA.map((key) => keywords.get(key)),
    ...(request && request !== address ? (request.made ?? []).slice(1) : []),
  ]
  return exchange(call, address, parts, SENDING.has(verb))
}

/** Notes what is asked of or sent to an address. */
function exchange(
  call: Call,
  address: Value | undefined,
  parts: readonly (Value | undefined)[],
  sends: boolean,
): Value {
  const { at, on, name } = call
  const how = `${name.replace(/^\?\./, '….')}(…)`
  const values = allTexts([address])
  const sent = union(parts)
  const asked = allTexts(parts.flatMap((part) => [part, ...(part?.entries?.values() ?? [])]))
  const chain = [...asked, ...values].some((text) => CHAIN_QUESTION.test(text))
  if (sent & from('all-environment')) readEnvironment(on, at)
  if (chain)
    on.sightings.note('read-chain', at, { how, values, origins: originsOf(address) || from('unknown') })
  else {
    const inAddress = originsOf(address) & TELLING
    const isSent = sends || (sent & TELLING) !== 0 || (inAddress & ~from('file')) !== 0
    if (isSent) on.sightings.note('upload', at, { how, values, origins: sent | inAddress || from('unknown') })
    if (!sends)
      on.sightings.note('download', at, { how, values, origins: originsOf(address) || from('unknown') })
  }
  return {
    origins: NETWORK_ORIGIN | (chain ? from('chain') : 0),
    name: `${name}()`,
    made: address ? [address] : [],
  }
}

/** A method of something unknown that is called as if it were a session: with a web address. */
const perhapsHttp: Model = (call) =>
  /^(?:https?|wss?):\/\//i.test(textsOf(call.args[0])[0] ?? '') ? http(call) : undefined

const sent: Model = (call) => {
  const { args, keywords, receiver, at, on, name } = call
  const origins = union([...args, ...keywords.values()])
  on.sightings.note('upload', at, {
    how: `${name}(…)`,
    values: allTexts(receiver.made ?? []),
    origins: origins || from('unknown'),
  })
  return { origins: NETWORK_ORIGIN }
}

const received: Model = () => ({ origins: NETWORK_ORIGIN })

/** Where a connection leads: `('host', 80)` or `'host', 80`. */
function addressOf(args: readonly Value[]): Value | undefined {
  const [host, port] = args[0]?.items ?? args
  if (!host) return undefined
  const [text] = textsOf(host)
  if (text === undefined) return host
  return {
    ...host,
    text: port?.number === undefined ? text : `${text}:${port.number}`,
    whole: host.whole ?? false,
  }
}

const connected: Model = (call) => {
  const address = addressOf(call.args)
  const { at, on, name, receiver } = call
  on.sightings.note('download', at, {
    how: `${name}(…)`,
    values: allTexts([address]),
    origins: originsOf(address) || from('unknown'),
  })
  if (address && receiver.name?.endsWith('()')) {
    receiver.made ??= []
    receiver.made.push(address)
  }
  return {
    origins: NETWORK_ORIGIN,
    name: /connect$/.test(name) ? name.replace(/\.connect$/, '') : `${name}()`,
    made: address ? [address] : [],
  }
}

/** Opening a connection is not yet a question: the address is kept for what follows. */
const prepared: Model = ({ name, args }) => {
  const address = addressOf(args)
  return { origins: NETWORK_ORIGIN, name: `${name}()`, made: address ? [address] : [] }
}

const lowLevelRequest: Model = (call) => {
  const { args, keywords, receiver } = call
  const [method, path, body] = args
  const host = receiver.made?.[0]
  const [start = ''] = textsOf(host)
  const [rest = ''] = textsOf(path)
  const address: Value = {
    origins: originsOf(host) | originsOf(path),
    text: `https://${start}${rest}`,
    whole: host?.whole ?? false,
  }
  const verb = (textsOf(method)[0] ?? 'get').toLowerCase()
  return exchange(call, address, [body, ...keywords.values()], SENDING.has(verb))
}

const retrieved: Model = (call) => {
  const [address, target] = call.args
  const { at, on, name } = call
  on.sightings.note('download', at, {
    how: `${name}(…)`,
    values: allTexts([address]),
    origins: originsOf(address) || from('unknown'),
  })
  const path = target ?? call.keywords.get('filename') ?? call.keywords.get('out')
  if (path) writePath(call, path, NETWORK_ORIGIN)
  return path ?? { origins: NETWORK_ORIGIN }
}

/** A name that is looked up tells the one who answers: data in it leaves the machine. */
const lookedUp: Model = (call) => {
  const { args, at, on, name } = call
  const telling: Origins = union(args) & TELLING
  const values = allTexts(args.slice(0, 1))
  if (telling & ~from('machine', 'file') || (telling && name.startsWith('dns.')))
    on.sightings.note('upload', at, { how: `${name}(…)`, values, origins: telling })
  else if (name.startsWith('dns.'))
    on.sightings.note('download', at, { how: `${name}(…)`, values, origins: union(args) || from('unknown') })
  return { origins: NETWORK_ORIGIN }
}

const chain: Model = (call) => {
  const { args, receiver, at, on, name } = call
  const values = allTexts([...(receiver.made ?? []), ...args])
  on.sightings.note('read-chain', at, { how: `${name}(…)`, values, origins: union(args) || from('unknown') })
  return { origins: from('chain', 'network'), name: `${name}()` }
}

const CLIENTS =
  '(?:requests|httpx|aiohttp|niquests|curl_cffi|cloudscraper|treq|grequests|requests_html|requests_futures|tls_client|asks|pip\\._vendor\\.requests)'

const request: Model = ({ name, args, keywords }) => ({
  origins: union([...args, ...keywords.values()]) & ~from('unknown'),
  name: `${name}()`,
  made: [
    args[0] ?? keywords.get('url') ?? UNKNOWN,
    ...args.slice(1),
    ...['data', 'headers'].flatMap((key) => keywords.get(key) ?? []),
  ],
})

/** What goes out and comes in. */
export const NETWORK: Models = {
  exact: {
    'urllib.request.urlopen': http,
    'urllib.urlopen': http,
    'urllib2.urlopen': http,
    'six.moves.urllib.request.urlopen': http,
    'urllib.request.Request': request,
    'urllib2.Request': request,
    'urllib.request.urlretrieve': retrieved,
    'urllib.urlretrieve': retrieved,
    'wget.download': retrieved,
    'gdown.download': retrieved,
    'socket.create_connection': connected,
    'socket.socket().connect': connected,
    'socket.socket().connect_ex': connected,
    'socket.gethostbyname': lookedUp,
    'socket.getaddrinfo': lookedUp,
    'ftplib.FTP': prepared,
    'ftplib.FTP().storbinary': sent,
    'ftplib.FTP().storlines': sent,
    'ftplib.FTP().retrbinary': received,
    'websocket.create_connection': connected,
    'websocket.WebSocketApp': connected,
    'websockets.connect': connected,
    'socketio.Client().connect': connected,
    'asyncio.open_connection': connected,
    'http.client.HTTPConnection': prepared,
    'http.client.HTTPSConnection': prepared,
    'httplib.HTTPConnection': prepared,
    'httplib.HTTPSConnection': prepared,
    'discord_webhook.DiscordWebhook().execute': sent,
    '?.get': perhapsHttp,
    '?.post': perhapsHttp,
    '?.put': perhapsHttp,
    '?.urlopen': perhapsHttp,
  },
  patterns: [
    [
      new RegExp(
        `^${CLIENTS}\\b.*\\.(?:get|post|put|patch|delete|head|options|request|stream|ws_connect|post_async|get_async)$`,
      ),
      http,
    ],
    [new RegExp(`^${CLIENTS}\\.(?:get|post|put|patch|delete|head|request)$`), http],
    [
      /^urllib3\..*\.(?:request|urlopen|request_encode_body)$|^urllib3\.request$/,
      (call) => http({ ...call, name: call.name.replace(/urlopen$/, 'request') }),
    ],
    [/^urllib2?\.(?:request\.)?build_opener\(\)\.open$/, http],
    [/^http(?:lib|\.client)\.HTTPS?Connection\(\)\.request$/, lowLevelRequest],
    [
      /^(?:socket\.|ssl\.|websocket\.|websockets\.|socketio\.|asyncio\.open_connection).*\.(?:send|sendall|sendto|send_bytes|send_json|emit|sendfile|write)$/,
      sent,
    ],
    [
      /^(?:socket\.|ssl\.|websocket\.|websockets\.|http\.client\.).*\.(?:recv|recvfrom|recv_into|receive|makefile|getresponse|read)$/,
      received,
    ],
    [/^(?:smtplib\.SMTP\w*|yagmail\.SMTP)\(\)\.(?:sendmail|send_message|send)$/, sent],
    [
      /^(?:telebot|telegram|aiogram|telethon|pyrogram|discord|dhooks|slack_sdk)\b.*\.(?:send|send_document|send_message|send_photo|send_file|sendDocument|sendMessage)$/,
      sent,
    ],
    [
      /^(?:paramiko|pysftp|ftplib|boto3|google\.cloud\.storage|azure\.storage\.blob|minio|dropbox)\b.*\.(?:put|putfo|upload_file|upload_fileobj|put_object|upload_blob|upload_from_filename|fput_object|files_upload)$/,
      sent,
    ],
    [/^dns\.resolver\b.*(?:resolve|query)$/, lookedUp],
    [/^web3\b.*\.(?:call|get_transaction|getTransaction|get_storage_at|get_logs|get_block)$/, chain],
    [/^solana\b.*\.(?:get_transaction|get_signatures_for_address|get_account_info)$/, chain],
    [
      new RegExp(
        `^(?:${CLIENTS}|urllib|urllib2|urllib3|http\\.client)\\b.*\\(\\)\\.(?:json|read|text|content|readlines|iter_content|iter_lines|decode|getvalue)$`,
      ),
      ({ receiver }) => carried([receiver, { origins: NETWORK_ORIGIN }]),
    ],
  ],
}
