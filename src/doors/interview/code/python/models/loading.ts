import { isReleaseAddress } from '../../../knowledge/release-hosts.ts'
import { allTexts, union } from '../fold.ts'
import { writtenAt } from '../run/written.ts'
import { from, HIDING, UNKNOWN, type Value } from '../value.ts'
import type { Call, Model, Models } from './model.ts'

const FROM_A_SERVER = from('network', 'chain')

/** Notes that a file is run as code which the program itself wrote before. */
function loaded(call: Call, path: Value | undefined): void {
  for (const { path: text, origins } of writtenAt(call.on, path))
    call.on.sightings.note('run-code', call.at, { how: `${call.name}(…)`, values: [text], origins })
}

function handOver({ at, on }: Call, path: Value | undefined): void {
  for (const text of allTexts([path])) on.sightings.handOver(at, 'file', text, 'python')
}

const pathOf = ({ args, keywords }: Call, index: number): Value | undefined =>
  args[index] ?? keywords.get('location') ?? keywords.get('path') ?? keywords.get('pathname')

/** Runs the file whose path stands at this place among the arguments. */
const runs =
  (index: number): Model =>
  (call) => {
    const path = pathOf(call, index)
    handOver(call, path)
    loaded(call, path)
    return UNKNOWN
  }

/** Makes ready to run the file whose path stands at this place among the arguments. */
const prepares =
  (index: number): Model =>
  (call) => {
    const path = pathOf(call, index)
    handOver(call, path)
    return { origins: union(call.args), name: `${call.name}()`, made: path ? [path] : [] }
  }

/** A specification keeps the path of the loader that it is made of. */
const specified: Model = ({ args: [, loader], keywords }) => {
  const of = loader ?? keywords.get('loader')
  return { origins: of?.origins ?? 0, name: 'importlib.util.spec_from_loader()', made: of?.made ?? [] }
}

/** A library of machine code, which begins to run as it is loaded. */
const library: Model = (call) => {
  const path = call.args[0] ?? call.keywords.get('name')
  for (const { path: text, origins } of writtenAt(call.on, path)) {
    if (!(origins & (FROM_A_SERVER | HIDING))) continue
    const addresses = call.on.sightings.valuesOf('download')
    // A maker's own binary out of its releases is a program that is installed.
    const isReleased = addresses.length > 0 && addresses.every(isReleaseAddress)
    const kind = isReleased ? 'run-program' : 'run-code'
    call.on.sightings.note(kind, call.at, { how: `${call.name}(…)`, values: [text], origins })
  }
  return undefined
}

/** Running files as modules and libraries. */
export const LOADING: Models = {
  exact: {
    execfile: runs(0),
    'runpy.run_path': runs(0),
    'imp.load_source': runs(1),
    'imp.load_compiled': runs(1),
    'imp.load_dynamic': runs(1),
    'importlib.util.spec_from_file_location': prepares(1),
    'importlib.util.spec_from_loader': specified,
    'zipimport.zipimporter': prepares(0),
  },
  patterns: [
    [
      /^importlib\.(?:machinery|_bootstrap_external)\.(?:Source|Sourceless|Extension)FileLoader$/,
      prepares(1),
    ],
    [
      /^(?:importlib\..*FileLoader\(\)|importlib\.util\.spec_from_\w+\(\)\.loader|zipimport\.zipimporter\(\))\.(?:exec_module|load_module|create_module|get_code)$/,
      (call) => {
        loaded(call, call.receiver.made?.[0])
        return undefined
      },
    ],
    [
      /^ctypes\.(?:CDLL|PyDLL|WinDLL|OleDLL|(?:cdll|pydll|windll|oledll)\.LoadLibrary)$|^cffi\.FFI\(\)\.dlopen$/,
      library,
    ],
  ],
}
