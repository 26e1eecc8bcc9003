import { secretOf } from '../../../knowledge/secrets.ts'
import { allTexts, carried, union } from '../fold.ts'
import { joined } from '../format.ts'
import { fileAt } from '../project-files.ts'
import {
  bytesValue,
  FOREIGN,
  from,
  listValue,
  mixed,
  type Origins,
  originsOf,
  textsOf,
  textValue,
  UNKNOWN,
  type Value,
  wholeText,
} from '../value.ts'
import type { Call, Model, Models } from './model.ts'

/** Notes that a path is read, if it is somebody's secret. @returns where what is read there comes from. */
export function readPath({ name, at, on }: Call, path: Value | undefined): Origins {
  const origins = originsOf(path)
  let found = from('file') | (origins & from('secret', 'decoded'))
  const texts = allTexts([path])
  if (texts.length === 0 || texts.every((text) => text.startsWith('…'))) on.readsUnknown = true
  for (const text of texts) {
    const written = on.written.get(text)
    if (written !== undefined) found |= written & FOREIGN
    if (!secretOf(text)) continue
    found |= from('secret')
    on.sightings.note('read-secret', at, { how: `${name}(…)`, values: [text], origins: from('secret') })
  }
  return found
}

const PERSISTENT =
  /LaunchAgents|LaunchDaemons|Start Menu\/Programs\/Startup|\/autostart\/|systemd\/(?:user|system)\/|\/\.(?:bash_profile|bashrc|zshrc|zshenv|zprofile|profile)$|CurrentVersion\/Run|\/etc\/(?:cron|init\.d|rc\.local)|crontabs/

/** Notes that a path is written. */
export function writePath({ name, at, on }: Call, path: Value | undefined, data: Origins): void {
  const texts = allTexts([path])
  on.sightings.note('write-file', at, { how: `${name}(…)`, values: texts, origins: data || from('unknown') })
  if (path && path !== UNKNOWN && texts.length === 0)
    on.writtenUnnamed.set(path, (on.writtenUnnamed.get(path) ?? 0) | data)
  for (const text of texts) {
    if (on.written.size < 1000) on.written.set(text, (on.written.get(text) ?? 0) | data)
    if (PERSISTENT.test(text.replaceAll('\\', '/')))
      on.sightings.note('persist', at, { how: `${name}(…)`, values: [text], origins: data })
  }
}

const opened: Model = (call) => {
  const { args, keywords, receiver } = call
  const isPath = receiver.name?.startsWith('pathlib.') === true
  const path = isPath ? receiver : (args[0] ?? keywords.get('file'))
  // A descriptor, as `tempfile.mkstemp` gives it.
  if (path?.name === 'open()') return path
  const mode = wholeText(isPath ? args[0] : args[1]) ?? wholeText(keywords.get('mode')) ?? 'r'
  const origins = /[wax+]/.test(mode) ? 0 : readPath(call, path)
  return { origins, name: 'open()', made: [path ?? UNKNOWN, textValue(mode)] }
}

/** What a file of the project holds, where it is one. */
function contentOf({ on }: Call, path: Value | undefined, origins: Origins, binary: boolean): Value {
  const text = wholeText(path)
  const file = text === undefined ? undefined : fileAt(on, text)
  if (!file) return { origins }
  const bytes = file.bytes()
  return binary
    ? bytesValue(bytes, origins)
    : textValue(file.text() ?? Buffer.from(bytes).toString('utf8'), origins)
}

const read: Model = (call) => {
  const [path, mode] = call.receiver.made ?? []
  let { origins } = call.receiver
  for (const text of allTexts([path])) origins |= (call.on.written.get(text) ?? 0) & FOREIGN
  const content = contentOf(call, path, origins, textsOf(mode)[0]?.includes('b') === true)
  return /lines$/.test(call.name) ? carried([content]) : content
}

const write: Model = (call) => {
  const [path] = call.receiver.made ?? []
  writePath(call, path, union(call.args))
  return UNKNOWN
}

const readWhole: Model = (call) => {
  const origins = readPath(call, call.receiver)
  return contentOf(call, call.receiver, origins, call.name.endsWith('bytes'))
}

const writeWhole: Model = (call) => {
  writePath(call, call.receiver, union(call.args))
  return UNKNOWN
}

const copy: Model = (call) => {
  const [source, target] = call.args
  writePath(call, target, readPath(call, source))
  return mixed(target ?? UNKNOWN, 0)
}

/** Whatever looks into a place by its path. */
const look: Model = (call) => ({ origins: readPath(call, call.args[0] ?? call.receiver), made: call.args })

const path: Model = ({ args, receiver, name }) => {
  const result = joined(name === 'pathlib.Path' || name === 'pathlib.PurePath' ? args : [receiver, ...args])
  return { ...result, name: 'pathlib.Path()' }
}

const remove: Model = (call) => {
  const target = call.name.startsWith('pathlib.') ? call.receiver : call.args[0]
  call.on.sightings.note('delete-file', call.at, {
    how: `${call.name}(…)`,
    values: allTexts([target]),
    origins: originsOf(target) || from('unknown'),
  })
  return UNKNOWN
}

const EXECUTE = 0o111

const chmod: Model = ({ args, receiver, name, at, on }) => {
  const [target, mode] = name.startsWith('pathlib.') ? [receiver, args[0]] : args
  const bits = mode?.number
  if (bits !== undefined ? bits & EXECUTE : /S_IX|S_IRWX|S_IEXEC/.test(namesOf(mode)))
    on.sightings.note('make-executable', at, {
      how: `${name}(…)`,
      values: allTexts([target]),
      origins: originsOf(target) || from('unknown'),
    })
  return UNKNOWN
}

const namesOf = (value: Value | undefined): string =>
  [value?.name, ...(value?.made ?? []).map(({ name }) => name)].join(' ')

const dirname: Model = ({ args: [value] }) => {
  if (value?.text === undefined) return carried([value])
  const at = Math.max(value.text.lastIndexOf('/'), value.text.lastIndexOf('\\'))
  return textValue(at < 0 ? '' : value.text.slice(0, at), value.origins, value.whole)
}

const basename: Model = ({ args: [value] }) => {
  if (value?.text === undefined) return carried([value])
  return textValue(
    value.text.slice(Math.max(value.text.lastIndexOf('/'), value.text.lastIndexOf('\\')) + 1),
    value.origins,
    value.whole,
  )
}

const same: Model = ({ args: [value] }) => value ?? UNKNOWN

const home: Model = () => ({ ...textValue('~', from('literal')), name: 'pathlib.Path()' })

/** Opening, reading and writing files. */
export const FILES: Models = {
  exact: {
    open: opened,
    'pathlib.Path': path,
    'pathlib.PurePath': path,
    'pathlib.Path.home': home,
    'pathlib.Path().home': home,
    'pathlib.Path().joinpath': path,
    'pathlib.Path().expanduser': ({ receiver }) => receiver,
    'pathlib.Path().resolve': ({ receiver }) => receiver,
    'pathlib.Path().absolute': ({ receiver }) => receiver,
    'pathlib.Path().open': opened,
    'pathlib.Path().read_text': readWhole,
    'pathlib.Path().read_bytes': readWhole,
    'pathlib.Path().write_text': writeWhole,
    'pathlib.Path().write_bytes': writeWhole,
    'pathlib.Path().iterdir': look,
    'pathlib.Path().glob': (call) => ({ origins: readPath(call, joined([call.receiver, ...call.args])) }),
    'pathlib.Path().rglob': (call) => ({ origins: readPath(call, joined([call.receiver, ...call.args])) }),
    'pathlib.Path().unlink': remove,
    'pathlib.Path().chmod': chmod,
    'os.path.join': ({ args }) => joined(args),
    'os.path.expanduser': same,
    'os.path.expandvars': same,
    'os.path.abspath': same,
    'os.path.realpath': same,
    'os.path.normpath': same,
    'os.path.dirname': dirname,
    'os.path.basename': basename,
    'os.path.splitext': ({ args: [value] }) => {
      const text = wholeText(value)
      const dot = text === undefined ? -1 : text.search(/(?<=[^/\\])\.[^./\\]*$/)
      if (text === undefined) return undefined
      const end = dot < 0 ? text.length : dot
      return listValue([text.slice(0, end), text.slice(end)].map((part) => textValue(part, originsOf(value))))
    },
    'os.write': (call) => {
      const [file, data] = call.args
      if (file?.name === 'open()') writePath(call, file.made?.[0], originsOf(data))
      return UNKNOWN
    },
    print: (call) => {
      const file = call.keywords.get('file')
      if (file?.name === 'open()') writePath(call, file.made?.[0], union(call.args))
      return undefined
    },
    'os.getcwd': () => textValue('', from('literal')),
    'tempfile.gettempdir': () => textValue('/tmp', from('literal')),
    'os.listdir': look,
    'os.scandir': look,
    'os.walk': look,
    'glob.glob': look,
    'glob.iglob': look,
    'sqlite3.connect': look,
    'os.remove': remove,
    'os.unlink': remove,
    'shutil.rmtree': remove,
    'os.chmod': chmod,
    'shutil.copy': copy,
    'shutil.copy2': copy,
    'shutil.copyfile': copy,
    'shutil.copytree': copy,
    'shutil.move': copy,
    'os.rename': copy,
    'os.replace': copy,
    'json.load': ({ args: [file] }) => carried([file]),
    'json.dump': (call) => {
      const [data, file] = call.args
      if (file?.name === 'open()') writePath(call, file.made?.[0], originsOf(data))
      return UNKNOWN
    },
    'shutil.copyfileobj': (call) => {
      const [source, file] = call.args
      if (file?.name === 'open()') writePath(call, file.made?.[0], originsOf(source))
      return UNKNOWN
    },
    'shutil.make_archive': (call) => {
      const source = call.args[2] ?? call.keywords.get('root_dir')
      const origins = readPath(call, source)
      const target = call.args[0]
      writePath(call, target, origins)
      return mixed(target ?? UNKNOWN, origins)
    },
    'configparser.ConfigParser().read': look,
  },
  patterns: [
    [/^open\(\)\.(?:read|readline|readlines|readall)$/, read],
    [/^open\(\)\.(?:write|writelines)$/, write],
    [/^open\(\)\.__enter__$/, ({ receiver }) => receiver],
    [
      /^(?:zipfile\.ZipFile|tarfile\.open|tarfile\.TarFile)$/,
      (call) => {
        const mode = wholeText(call.args[1]) ?? wholeText(call.keywords.get('mode')) ?? 'r'
        return /^[wxa]/.test(mode) ? { origins: 0, name: `${call.name}()`, made: call.args } : look(call)
      },
    ],
    [
      /^(?:zipfile\.ZipFile|tarfile\.open|tarfile\.TarFile)\(\)\.(?:write|add)$/,
      (call) => {
        writePath(call, call.receiver.made?.[0], readPath(call, call.args[0]))
        return UNKNOWN
      },
    ],
    [/^sqlite3\.connect\(\)/, ({ receiver }) => carried([receiver])],
  ],
}
