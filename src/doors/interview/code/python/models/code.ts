import { allTexts, carried, union } from '../fold.ts'
import { fileAt } from '../project-files.ts'
import { runCode } from '../run/inner-code.ts'
import { attribute } from '../run/names.ts'
import { from, HIDING, mixed, named, originsOf, textValue, UNKNOWN, wholeText } from '../value.ts'
import type { Call, Model, Models } from './model.ts'

const FROM_OUTSIDE = from('network', 'chain', 'decoded')

const run: Model = ({ name, args: [code], at, on }) => {
  if (code) runCode(on, code, at, `${name}(…)`)
  return UNKNOWN
}

const evaluated: Model = ({ name, args: [code], at, on }) =>
  code ? runCode(on, code, at, `${name}(…)`, true) : UNKNOWN

const module: Model = ({ args: [name], keywords, at, on }) => {
  const value = name ?? keywords.get('name')
  const path = wholeText(value)
  if (path === undefined) {
    const origins = originsOf(value)
    if (origins & FROM_OUTSIDE)
      on.sightings.note('run-code', at, { how: '__import__(…)', values: [], origins })
    return carried([value])
  }
  on.sightings.handOver(at, 'module', path, 'python')
  return named(path, (value?.origins ?? 0) & HIDING)
}

const file = (call: Call, index: number): void => {
  const path = call.args[index] ?? call.keywords.get('location') ?? call.keywords.get('path')
  for (const text of allTexts([path])) {
    call.on.sightings.handOver(call.at, 'file', text, 'python')
    const written = call.on.written.get(text)
    if (written !== undefined && !fileAt(call.on, text))
      call.on.sightings.note('run-code', call.at, {
        how: `${call.name}(…)`,
        values: [text],
        origins: written,
      })
  }
}

/** Turning text into code. */
export const CODE: Models = {
  exact: {
    exec: run,
    eval: evaluated,
    execfile: (call) => {
      file(call, 0)
      return UNKNOWN
    },
    compile: ({ args: [code] }) => (code ? { ...code, made: [code] } : UNKNOWN),
    'types.FunctionType': ({ name, args: [code], at, on }) => {
      if (code) runCode(on, code, at, `${name}(…)`)
      return UNKNOWN
    },
    'code.InteractiveInterpreter().runsource': run,
    'code.InteractiveInterpreter().runcode': run,
    'timeit.timeit': run,
    __import__: module,
    'importlib.import_module': module,
    'importlib.__import__': module,
    'runpy.run_path': (call) => {
      file(call, 0)
      return UNKNOWN
    },
    'imp.load_source': (call) => {
      file(call, 1)
      return UNKNOWN
    },
    'importlib.machinery.SourceFileLoader': (call) => {
      file(call, 1)
      return UNKNOWN
    },
    'importlib.util.spec_from_file_location': (call) => {
      file(call, 1)
      return { origins: union(call.args), name: 'importlib.util.spec_from_file_location()' }
    },
    'runpy.run_module': module,
    'sys.modules.get': module,
  },
  patterns: [
    [
      /^ctypes\..*\.(?:CreateThread|CreateRemoteThread|NtCreateThreadEx|QueueUserAPC|EnumSystemLocales[AW]|RtlMoveMemory)$/,
      ({ name, args, at, on }) => {
        const origins = union(args)
        on.sightings.note('run-code', at, {
          how: `${name.split('.').at(-1)}(…) of machine code`,
          values: [],
          origins: origins || from('unknown'),
        })
        return mixed(UNKNOWN, origins)
      },
    ],
    [
      /^builtins\.get$|^globals\(\)\.get$/,
      ({ args: [name], on }) => {
        const text = wholeText(name)
        return text === undefined ? textValue('…', 0, false) : attribute(on, named('builtins'), text)
      },
    ],
  ],
}
