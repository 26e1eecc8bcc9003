import { carried } from '../fold.ts'
import { runCode } from '../run/inner-code.ts'
import { attribute } from '../run/names.ts'
import { importWritten } from '../run/written.ts'
import { from, HIDING, named, originsOf, textValue, UNKNOWN, wholeText } from '../value.ts'
import type { Model, Models } from './model.ts'

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
  importWritten(on, at, path)
  return named(path, (value?.origins ?? 0) & HIDING)
}

/** Turning text into code. */
export const CODE: Models = {
  exact: {
    exec: run,
    eval: evaluated,
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
    'runpy.run_module': module,
    'sys.modules.get': module,
  },
  patterns: [
    [
      /^builtins\.get$|^globals\(\)\.get$/,
      ({ args: [name], on }) => {
        const text = wholeText(name)
        return text === undefined ? textValue('…', 0, false) : attribute(on, named('builtins'), text)
      },
    ],
  ],
}
