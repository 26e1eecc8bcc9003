import { HOW } from '../how.ts'
import type { Call, Session } from '../session.ts'
import { EMPTY, fetched, literal, type Value } from '../value.ts'
import { addressIn, isAddress, lastName } from './addresses.ts'
import { optionsOf, type Program, type Programs, words } from './program.ts'

const CURL = words(
  '-o --output -H --header -d --data --data-raw --data-binary --data-urlencode -X --request -A --user-agent -u --user -F --form -T --upload-file -x --proxy -e --referer -b --cookie -c --cookie-jar -m --max-time --connect-timeout --retry --retry-delay --retry-max-time -w --write-out --url -K --config -E --cert --key --cacert --capath --resolve -r --range -C --continue-at --output-dir --proto --tls-max --limit-rate -D --dump-header -Y -y -z -t -P -Q -U',
)
const WGET = words(
  '-O --output-document -P --directory-prefix -U --user-agent --header -o --output-file -a --append-output -t --tries -T --timeout -w --wait -i --input-file --post-data --post-file --body-data --method --user --password -e --execute -A -R -D -l --level --limit-rate -Q',
)
const FETCHERS = words('-o --output -O -d --dir -j -x -s --out -n')

/** Something is asked of an address; where it goes is known. */
export function download(call: Call, session: Session, target: Value, into: string | undefined): Value {
  const address = addressIn(target.text)
  const shown = address ?? target.text
  if (!shown) return fetched('')
  session.act('download', call, call.name, [shown], target.origins)
  const content = fetched(shown)
  if (into === undefined || into === '-' || /^\/dev\/(stdout|fd\/1)$/.test(into)) return content
  if (!/^(\/dev\/null|nul)$/i.test(into)) {
    session.store(into, content)
    session.act('write-file', call, call.name, [into], ['network'])
  }
  return EMPTY
}

function upload(call: Call, session: Session, addresses: readonly Value[], what: readonly Value[]) {
  const origins = new Set(
    what.flatMap((value) => [...(session.content(value.text.replace(/^.*@/, '')) ?? value).origins]),
  )
  for (const value of what) if (/(^|=)@/.test(value.text)) origins.add('file')
  if (call.input && what.some((value) => /^(@?-|.*@-)$/.test(value.text))) {
    for (const origin of call.input.origins) origins.add(origin)
  }
  session.act(
    'upload',
    call,
    call.name,
    addresses.map((address) => address.text),
    origins,
  )
}

const curl: Program = (call, session) => {
  const options = optionsOf(call.args, CURL)
  const url = options.value('--url')
  const named = (url ? [url, ...options.rest] : options.rest).filter((value) => value.text || !value.known)
  const sure = named.filter((value) => addressIn(value.text))
  const addresses = sure.length > 0 ? sure : named
  if (options.has('-k', '--insecure')) session.act('disable-protection', call, HOW.certificates)
  const sent = [
    '-d',
    '--data',
    '--data-raw',
    '--data-binary',
    '--data-urlencode',
    '-F',
    '--form',
    '-T',
    '--upload-file',
  ]
    .map((name) => options.value(name))
    .filter((value) => value !== undefined)
  if (sent.length > 0) upload(call, session, addresses, sent)
  const output = options.value('-o', '--output')?.text
  const folder = options.value('--output-dir')?.text
  let result = EMPTY
  for (const address of addresses.slice(0, 8)) {
    const name =
      output ??
      (options.has('-O', '--remote-name', '-J', '--remote-name-all') ? lastName(address.text) : undefined)
    const into = name !== undefined && folder ? `${folder}/${name}` : name
    const fetchedNow = download(call, session, address, into)
    if (fetchedNow !== EMPTY) result = fetchedNow
  }
  return result
}

const wget: Program = (call, session) => {
  const options = optionsOf(call.args, WGET)
  if (options.has('--no-check-certificate')) session.act('disable-protection', call, HOW.certificates)
  const sent = [
    options.value('--post-data'),
    options.value('--post-file'),
    options.value('--body-data'),
  ].filter((value) => value !== undefined)
  if (sent.length > 0) upload(call, session, options.rest, sent)
  const folder = options.value('-P', '--directory-prefix')?.text
  let result = EMPTY
  for (const address of options.rest.slice(0, 8)) {
    const name = options.value('-O', '--output-document')?.text ?? lastName(address.text)
    const fetchedNow = download(call, session, address, folder ? `${folder}/${name}` : name)
    if (fetchedNow !== EMPTY) result = fetchedNow
  }
  return result
}

/** Programs that write what they fetch to standard output unless told otherwise. */
const toOutput: Program = (call, session) => {
  const options = optionsOf(call.args, FETCHERS)
  const address = options.rest.find((value) => addressIn(value.text)) ?? options.rest.at(-1)
  return address && download(call, session, address, options.value('-o', '--output')?.text)
}

const toFile: Program = (call, session) => {
  const options = optionsOf(call.args, FETCHERS)
  const address = options.rest.find((value) => addressIn(value.text))
  const into = options.value('-o', '--output', '--out')?.text
  return address && download(call, session, address, into ?? lastName(address.text))
}

const scp: Program = (call, session) => {
  const { rest } = optionsOf(call.args, words('-P -i -o -F -e --rsh'))
  const [from, to] = [rest.at(-2), rest.at(-1)]
  if (!from || !to) return EMPTY
  if (/^[^/\\]+:./.test(from.text) && !/^[a-z]:[\\/]/i.test(from.text))
    return download(call, session, from, to.text)
  if (/^[^/\\]+:/.test(to.text) && !/^[a-z]:[\\/]/i.test(to.text))
    upload(call, session, [to], [literal(`@${from.text}`)])
  return EMPTY
}

const netcat: Program = (call, session) => {
  const { rest, has, value } = optionsOf(call.args, words('-e -c -p -s -w -i -q -X -x --exec --sh-exec'))
  const target = rest.map((arg) => arg.text).join(':')
  const address = target ? `tcp://${target}` : ''
  if (
    has('-e', '-c', '--exec', '--sh-exec') &&
    !/^-?$/.test(value('-e', '-c', '--exec', '--sh-exec')?.text ?? '')
  ) {
    session.act('run-code', call, HOW.reverseShell, [address], ['network'])
    return fetched(address)
  }
  if (call.input?.origins.has('network') && call.input.from.length === 0) {
    session.act('run-code', call, HOW.reverseShell, [address], ['network'])
    return fetched(address)
  }
  if (has('-z')) return EMPTY
  if (has('-l')) return fetched('')
  if (call.input && !call.input.origins.has('network')) {
    session.act('upload', call, call.name, [address], call.input.origins)
  } else session.act('download', call, call.name, [address])
  return fetched(address)
}

const ssh: Program = (call, session) => {
  for (const arg of call.args) {
    const command = /^(?:-o)?(?:ProxyCommand|LocalCommand|KnownHostsCommand)[= ](.+)$/is.exec(arg.text)?.[1]
    if (command) session.evaluate(command, 'shell', call)
  }
  const { rest } = optionsOf(call.args, words('-p -i -o -l -L -R -D -F -J -b -c -e -m -w'))
  return rest.length > 1 && rest[0]
    ? download(call, session, { ...rest[0], text: `ssh://${rest[0].text}` }, undefined)
    : undefined
}

/** Between two ends, one of which may be a shell. */
const socat: Program = (call, session) => {
  const ends = call.args.map((arg) => arg.text)
  const line = ends.find((end) => /^(?:tcp|udp|openssl|ssl)/i.test(end))
  if (line && ends.some((end) => /^(?:exec|system|shell):/i.test(end))) {
    session.act('run-code', call, HOW.reverseShell, [line], ['network'])
  }
  return undefined
}

const gh: Program = (call) =>
  /^(?:gist|api|release)$/.test(call.args[0]?.text ?? '') ? fetched('https://github.com/') : undefined

const finger: Program = (call, session) => {
  const target = call.args.find((arg) => arg.text.includes('@'))
  return target
    ? download(call, session, { ...target, text: `finger://${target.text}` }, undefined)
    : undefined
}

const dns: Program = (call, session) => {
  const server = call.args.find((arg) => /^@?[\w-]+(\.[\w-]+)+$/.test(arg.text))
  if (!server) return undefined
  session.act('download', call, call.name, [`dns://${server.text}`])
  return fetched(`dns://${server.text}`)
}

const certutil: Program = (call, session) => {
  const args = call.args.map((arg) => ({ ...arg, text: arg.text.replace(/^[/–—]/, '-') }))
  const flags = args.filter((arg) => arg.text.startsWith('-')).map((arg) => arg.text.toLowerCase())
  const rest = args.filter((arg) => !arg.text.startsWith('-'))
  if (flags.some((flag) => /^-(urlcache|verifyctl|url)$/.test(flag))) {
    const address = rest.find((arg) => isAddress(arg.text) || addressIn(arg.text))
    if (!address) return undefined
    const into = rest.at(-1)
    return download(call, session, address, into && into !== address ? into.text : lastName(address.text))
  }
  if (flags.some((flag) => /^-decode(hex)?$/.test(flag)) && rest[0] && rest[1]) {
    const content = session.content(rest[0].text)
    session.store(rest[1].text, {
      ...fetched(''),
      from: content?.from ?? [],
      origins: new Set([...(content?.origins ?? ['file']), 'decoded']),
    })
    session.act('write-file', call, HOW.decodedFile, [rest[1].text], ['decoded'])
  }
  return undefined
}

const bitsadmin: Program = (call, session) => {
  const notify = call.args.findIndex((arg) => /^[/-]setnotifycmdline$/i.test(arg.text))
  if (notify >= 0) {
    const line = call.args
      .slice(notify + 2)
      .map((arg) => arg.text)
      .join(' ')
    session.act('run-code', call, `${HOW.signedProxy}: bitsadmin`, [line])
    return undefined
  }
  const at = call.args.findIndex(
    (arg) => isAddress(arg.text) || (arg.text.includes('/') && addressIn(arg.text)),
  )
  const address = call.args[at]
  return address && download(call, session, address, call.args[at + 1]?.text ?? lastName(address.text))
}

/** PowerShell's `-Name value` parameters, by unambiguous prefix. */
export function parameters(args: readonly Value[], switches: RegExp) {
  const named = new Map<string, Value>()
  const given = new Set<string>()
  const rest: Value[] = []
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] as Value
    const flag = /^[-–—](\w+)(?::(.*))?$/s.exec(arg.text)
    if (!flag) {
      rest.push(arg)
      continue
    }
    const name = (flag[1] as string).toLowerCase()
    given.add(name)
    if (flag[2]) named.set(name, literal(flag[2]))
    else if (!switches.test(name)) {
      const next = args[at + 1]
      if (next && !/^-[a-z]/i.test(next.text)) named.set(name, args[++at] as Value)
    }
  }
  const find = (full: string, least = 1) => {
    for (const [name, value] of named) if (name.length >= least && full.startsWith(name)) return value
    return undefined
  }
  return { find, given, rest }
}

const WEB_SWITCHES =
  /^(usebasicparsing|useb\w*|passthru|skipc\w*|disablekeepalive|allowun\w*|asynchronous|force|confirm|verbose)$/

const invokeWebRequest: Program = (call, session) => {
  const { find, given, rest } = parameters(call.args, WEB_SWITCHES)
  const address =
    find('uri', 2) ??
    find('url', 3) ??
    find('source', 2) ??
    rest.find((value) => addressIn(value.text)) ??
    rest[0]
  if (!address) return undefined
  const method = find('method', 2)?.text
  const body = find('body', 1) ?? find('infile', 3)
  if ([...given].some((name) => name.startsWith('skipcert'))) {
    session.act('disable-protection', call, HOW.certificates)
  }
  if ((method && /^(post|put)$/i.test(method)) || body) upload(call, session, [address], body ? [body] : [])
  if (call.name.includes('bits') && !addressIn(address.text)) return EMPTY
  const into =
    find('outfile', 1) ??
    find('destination', 1) ??
    (call.name.includes('bits') ? (rest[0] === address ? rest[1] : rest[0]) : undefined)
  const bits = call.name.includes('bits') ? lastName(address.text) : undefined
  return download(call, session, address, into?.text ?? bits)
}

export const TRANSFER: Programs = {
  curl,
  wget,
  wget2: wget,
  curlie: curl,
  fetch: toOutput,
  lynx: toOutput,
  w3m: toOutput,
  links: toOutput,
  http: toOutput,
  https: toOutput,
  xh: toOutput,
  get: toOutput,
  'lwp-request': toOutput,
  aria2c: toFile,
  axel: toFile,
  scp,
  rsync: scp,
  nc: netcat,
  ncat: netcat,
  netcat,
  ssh,
  finger,
  socat,
  gh,
  telnet: netcat,
  nslookup: dns,
  dig: dns,
  certutil,
  bitsadmin,
  'invoke-webrequest': invokeWebRequest,
  'invoke-restmethod': invokeWebRequest,
  iwr: invokeWebRequest,
  irm: invokeWebRequest,
  'start-bitstransfer': invokeWebRequest,
}
