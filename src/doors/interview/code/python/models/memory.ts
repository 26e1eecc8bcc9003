import { union } from '../fold.ts'
import { from, HIDING, mixed, type Origins, originsOf, UNKNOWN, type Value } from '../value.ts'
import type { Call, Model, Models } from './model.ts'

/** What machine code would come from that nobody can read beforehand. */
const UNSEEN = from('network', 'chain') | HIDING

const HOLDERS_DEPTH = 4

/** What is written to an address lies in what the address was taken of. */
export function hold(value: Value | undefined, origins: Origins, depth = 0): void {
  if (!value?.name?.endsWith('()') || depth > HOLDERS_DEPTH) return
  value.origins |= origins
  for (const part of (value.made ?? []).slice(0, 8)) hold(part, origins, depth + 1)
}

/** `buffer.write(data)`, `memmove(address, data, size)`. */
const filled: Model = ({ args, receiver, name }) => {
  const isMethod = name.startsWith('mmap.')
  hold(isMethod ? receiver : args[0], union(isMethod ? args : args.slice(1)))
  return UNKNOWN
}

/** An address that becomes a function: what lies there is called. */
function called({ at, on }: Call, address: Value | undefined, how: string): void {
  const origins = originsOf(address)
  if (origins & UNSEEN) on.sightings.note('run-code', at, { how, values: [], origins })
}

/** Memory that is filled and then called. */
export const MEMORY: Models = {
  exact: {
    'mmap.mmap().write': filled,
    'mmap.mmap().write_byte': filled,
    'ctypes.memmove': filled,
    'ctypes.cast': (call) => {
      const [address, type] = call.args
      if (/^ctypes\.\w*FUNCTYPE\(\)$/.test(type?.name ?? ''))
        called(call, address, 'cast(…) of machine code to a function')
      return undefined
    },
  },
  patterns: [
    [
      /^ctypes\.(?:C|WIN|PY)FUNCTYPE\(\)$/,
      (call) => {
        called(call, call.args[0], `${call.name.slice('ctypes.'.length, -2)}(…)(…) of machine code`)
        return undefined
      },
    ],
    [
      /^ctypes\..*\.(?:CreateThread|CreateRemoteThread|NtCreateThreadEx|QueueUserAPC|EnumSystemLocales[AW]|RtlMoveMemory)$/,
      ({ name, args, at, on }) => {
        const origins = union(args)
        if (name.endsWith('.RtlMoveMemory')) hold(args[0], union(args.slice(1)))
        on.sightings.note('run-code', at, {
          how: `${name.split('.').at(-1)}(…) of machine code`,
          values: [],
          origins: origins || from('unknown'),
        })
        return mixed(UNKNOWN, origins)
      },
    ],
  ],
}
