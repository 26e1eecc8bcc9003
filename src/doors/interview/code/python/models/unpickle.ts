import { stringsIn } from '../decode.ts'
import { allTexts, union } from '../fold.ts'
import { bytesOf, from, type Value, wholeText } from '../value.ts'
import type { Call, Model, Models } from './model.ts'

const FROM_A_SERVER = from('network', 'chain')
const DECODED = from('decoded')

/** Names that a pickle must say to start something (https://docs.python.org/3/library/pickle.html). */
const REACHING =
  /\b[ci]?(?:posix|subprocess|builtins|__builtin__|runpy|importlib|webbrowser)\b|\b(?:system|popen|exec|eval|execfile|getattr|__import__)\b/

/** Unpickling runs what the data says: noted where a server says it, or where the code hides what it says. */
const unpickled: Model = (call) => {
  const { name, args, receiver, at, on } = call
  const data = args[0] ?? receiver.made?.[0]
  const origins = union([data])
  const bytes = bytesOf(data)
  const texts = bytes ? [stringsIn(bytes).join(' ')] : []
  if (origins & FROM_A_SERVER || texts.some((text) => REACHING.test(text)))
    on.sightings.note('run-code', at, { how: `${name}(…)`, values: texts, origins: origins | hiding(data) })
  return { origins: origins | DECODED }
}

/** Text of a pickle that stands in the code is hidden from whoever reads it. */
const hiding = (data: Value | undefined) => (bytesOf(data) ? DECODED : 0)

/** Of a path: what was written there before, or what the address answers. */
const unpickledFrom: Model = (call) => {
  const { args, on, at, name } = call
  const [data] = args
  const paths = allTexts([data])
  let origins = 0
  for (const path of paths) origins |= on.written.get(path) ?? 0
  if (paths.some((path) => /^(?:https?|ftp):\/\//i.test(path))) {
    on.sightings.note('download', at, { how: `${name}(…)`, values: paths, origins: union(args) })
    origins |= from('network')
  }
  return unpickled(origins ? { ...call, args: [{ origins }] } : unread(call))
}

/** A path alone says nothing of what lies there. */
const unread = (call: Call): Call =>
  call.args[0]?.text === undefined ? call : { ...call, args: [{ origins: from('file') }] }

/** Loaders of YAML that make any object that the data names (https://github.com/yaml/pyyaml/wiki/PyYAML-yaml.load(input)-Deprecation). */
const UNSAFE_LOADER = /^yaml\.(?:\w+\.)?(?:Unsafe|CUnsafe|C)?Loader$/

const yaml: Model = (call) => {
  const loader = call.keywords.get('Loader') ?? call.args[1]
  const loaders = [loader, ...(loader?.others ?? [])]
  return loaders.some((each) => UNSAFE_LOADER.test(each?.name ?? '')) ? unpickled(call) : undefined
}

/** Arrays are read as they are unless objects are asked for. */
const array: Model = (call) =>
  call.keywords.get('allow_pickle')?.number === 1 ? unpickledFrom(call) : undefined

const ruamel: Model = (call) =>
  (call.receiver.made ?? []).some((value) => wholeText(value) === 'unsafe') ? unpickled(call) : undefined

/** Turning data back into objects, which may start anything. */
export const UNPICKLE: Models = {
  exact: {
    'joblib.load': unpickledFrom,
    'pandas.read_pickle': unpickledFrom,
    'yaml.unsafe_load': unpickled,
    'yaml.unsafe_load_all': unpickled,
    'yaml.load': yaml,
    'yaml.load_all': yaml,
    'ruamel.yaml.YAML().load': ruamel,
    'jsonpickle.decode': unpickled,
    'jsonpickle.loads': unpickled,
    'numpy.load': array,
  },
  patterns: [
    [/^(?:pickle|cPickle|_pickle|dill|cloudpickle)\.loads?$/, unpickled],
    [/^(?:pickle|cPickle|_pickle|dill|cloudpickle)\.Unpickler\(\)\.load$/, unpickled],
  ],
}
