import type { Sightings } from './sightings.ts'
import { arithmetic, numberOf, originsOf, shown, textValue, UNKNOWN, type Value } from './value.ts'

/** A method of an object of Windows as it is called. */
interface Use {
  sightings: Sightings
  /** What is called: a path of members from the object, lower case. */
  callee: Value
  method: string
  args: readonly Value[]
  at: number
}

/** What an object of Windows does when one of its methods is called. @returns the result, as far as it is known. */
export function callObject(sightings: Sightings, callee: Value, args: readonly Value[], at: number): Value {
  const name = callee.object ?? ''
  const method = name.slice(name.lastIndexOf('.') + 1)
  const use: Use = { sightings, callee, method, args, at }
  if (STARTERS.test(name) && /^(?:run|exec|shellexecute|create)$/.test(method)) return started(use)
  if (/xmlhttp|winhttp|internetexplorer/.test(name)) return requested(use, name)
  if (name.includes('adodb.stream')) return streamed(use)
  if (name.includes('filesystemobject')) return filed(use)
  return keptOrMade(use, name)
}

const STARTERS = /wscript\.shell|shell\.application|win32_process/

function started({ sightings, method, args, at }: Use): Value {
  const [first, second] = args
  const command =
    method === 'shellexecute' && second ? joined(joined(first ?? UNKNOWN, textValue(' ')), second) : first
  sightings.program(command, at, `${method}(…)`)
  if (numberOf(method === 'shellexecute' ? args[4] : second) === 0)
    sightings.act('hide', at, 'a hidden window', [], ['literal'])
  return UNKNOWN
}

const joined = (left: Value, right: Value) => arithmetic('&', left, right)

function requested({ sightings, callee, method, args, at }: Use, name: string): Value {
  const origins = originsOf(args)
  const [first, second] = args
  if (method === 'open' || method === 'navigate') {
    const address = shown(method === 'open' ? second : first)
    if (callee.about) callee.about.address = address
    const sends = method === 'open' && /post|put/i.test(shown(first))
    sightings.act(sends ? 'upload' : 'download', at, `${name}(…)`, [address], origins)
  } else if (method === 'send' && [...origins].some((origin) => origin !== 'literal' && origin !== 'unknown'))
    sightings.act('upload', at, `${name}(…)`, callee.about?.address ? [callee.about.address] : [], origins)
  return { origins: new Set(['network']) }
}

function streamed({ sightings, callee, method, args, at }: Use): Value {
  const held = callee.about?.origins
  if (method === 'write' || method === 'writetext') for (const origin of originsOf(args)) held?.add(origin)
  if (method === 'savetofile')
    sightings.act('write-file', at, 'ADODB.Stream.SaveToFile(…)', [shown(args[0])], held ?? [])
  return { origins: held ?? new Set() }
}

function filed({ sightings, method, args, at }: Use): Value {
  const [path, target] = args
  const how = `${method}(…)`
  if (method === 'createtextfile' || (method === 'opentextfile' && target && numberOf(target) !== 1))
    sightings.act('write-file', at, how, [shown(path)], originsOf(args))
  if (method === 'copyfile' || method === 'movefile') {
    sightings.act('write-file', at, how, [shown(target)], ['file'])
    if (/startup/i.test(shown(target))) sightings.act('persist', at, how, [shown(target)], ['file'])
  }
  if (method === 'deletefile' || method === 'deletefolder')
    sightings.act('delete-file', at, how, [shown(path)], originsOf(args))
  if (method === 'buildpath') return joined(joined(path ?? UNKNOWN, textValue('\\')), target ?? UNKNOWN)
  return { object: 'file', origins: new Set(['file']) }
}

/** Registry, shortcuts, folders, clipboard; anything else is a thing of that name. */
function keptOrMade({ sightings, callee, method, args, at }: Use, name: string): Value {
  const [first] = args
  const path = callee.about?.address ?? ''
  if (method === 'regwrite' && /currentversion\\+run/i.test(shown(first)))
    sightings.act('persist', at, 'RegWrite(…)', [shown(first)], originsOf(args))
  if (method === 'createshortcut')
    return { object: 'shortcut', about: { address: shown(first), origins: new Set() }, origins: new Set() }
  if (method === 'save' && /startup/i.test(path))
    sightings.act('persist', at, 'a shortcut in Startup', [path], ['literal'])
  if (method === 'expandenvironmentstrings' && first) return first
  if (method === 'specialfolders' && first) return textValue(`%${shown(first)}%`)
  if (method === 'getdata' && name.includes('clipboard')) {
    sightings.act('read-clipboard', at, 'clipboardData.getData(…)', [], ['clipboard'])
    return { origins: new Set(['clipboard']) }
  }
  const about = callee.about ? { about: callee.about } : {}
  return { object: name, ...about, origins: originsOf([callee, ...args]) }
}
