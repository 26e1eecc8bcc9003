import { from, listValue, textValue, type Value, wholeText } from '../value.ts'
import type { Call, Model, Models } from './model.ts'

/** A path that nobody else has: by the place of the call. */
function pathOf({ args, keywords, at }: Call, argument?: number): Value {
  const suffix = keywords.get('suffix') ?? (argument === undefined ? undefined : args[argument])
  return textValue(`/tmp/tmp${at}${wholeText(suffix) ?? ''}`, from('literal'))
}

const file: Model = (call) => ({ origins: 0, name: 'open()', made: [pathOf(call)] })

const folder: Model = (call) => pathOf(call, 0)

/** Files and folders under made-up names (https://docs.python.org/3/library/tempfile.html). */
export const TEMPORARY: Models = {
  exact: {
    'tempfile.NamedTemporaryFile': file,
    'tempfile.TemporaryFile': file,
    'tempfile.SpooledTemporaryFile': file,
    'tempfile.mktemp': folder,
    'tempfile.mkdtemp': folder,
    'tempfile.TemporaryDirectory': (call) => ({ ...pathOf(call, 0), name: 'tempfile.TemporaryDirectory()' }),
    'tempfile.mkstemp': (call) => {
      const path = pathOf(call, 0)
      return listValue([{ origins: 0, name: 'open()', made: [path] }, path])
    },
    'os.open': ({ args }) => ({ origins: 0, name: 'open()', made: args }),
    'os.fdopen': ({ args: [descriptor] }) => descriptor,
  },
  patterns: [],
}
