import { allTexts } from '../fold.ts'
import { runCode } from '../run/inner-code.ts'
import { from, originsOf, textsOf, textValue, type Value, wholeText } from '../value.ts'
import type { Call } from './model.ts'

/** A program that runs text as code. */
interface Interpreter {
  language: 'python' | 'javascript' | 'shell' | 'powershell' | 'other'
  name: RegExp
  /** The option after which code stands. */
  code: RegExp
}

const INTERPRETERS: readonly Interpreter[] = [
  { language: 'python', name: /^(?:pythonw?|pypy|py)[\d.]*$/, code: /^-[bBdEiIOqsSuvx]*c$/ },
  {
    language: 'javascript',
    name: /^(?:node|nodejs|bun|deno|tsx)$/,
    code: /^(?:-e|-p|-pe|--eval|--print|eval)$/,
  },
  { language: 'shell', name: /^(?:ba|z|da|k|fi)?sh$/, code: /^-[a-z]*c$/ },
  { language: 'powershell', name: /^(?:powershell|pwsh)$/, code: /^-c(?:ommand)?$/i },
  { language: 'other', name: /^(?:perl|ruby|php|lua|osascript)[\d.]*$/, code: /^-[a-zA-Z]*[eEr]$/ },
]

/** A command as its words: a list, or a line without quotes. */
function wordsOf(program: Value | undefined): Value[] {
  if (program?.items) return program.items
  const line = wholeText(program)
  return line === undefined || /["'|;&<>]/.test(line) ? [] : line.split(/\s+/).map((word) => textValue(word))
}

function interpreterOf([first]: readonly Value[]): Interpreter | undefined {
  const path = (allTexts([first])[0] ?? '').toLowerCase()
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1).replace(/\.exe$/, '')
  return INTERPRETERS.find((interpreter) => interpreter.name.test(name))
}

/** The code that a command hands to an interpreter as a word: `python -c code`. */
export function codeWordOf(
  program: Value | undefined,
): { language: Interpreter['language']; code: Value } | undefined {
  const words = wordsOf(program)
  const interpreter = interpreterOf(words)
  const at = words.findIndex((word, index) => index > 0 && interpreter?.code.test(textsOf(word)[0] ?? ''))
  const code = words[at + 1]
  return interpreter && at > 0 && code ? { language: interpreter.language, code } : undefined
}

/** The interpreter that a command starts on its standard input, with no file and no code. */
function inputReader(program: Value | undefined): Interpreter | undefined {
  const words = wordsOf(program)
  const interpreter = interpreterOf(words)
  if (!interpreter) return undefined
  const texts = words.map((word) => textsOf(word)[0] ?? '')
  for (const [index, text] of texts.entries()) {
    if (index === 0) continue
    if (text === '-' || text === '/dev/stdin') return interpreter
    // PowerShell takes the code from its standard input after `-Command -`.
    if (interpreter.code.test(text)) return texts[index + 1] === '-' ? interpreter : undefined
    if (!text.startsWith('-') || text === '-m') return undefined
    // After `-s` a shell takes words for the script that it reads.
    if (interpreter.language === 'shell' && text === '-s') return interpreter
  }
  return interpreter
}

/** Text that a program is given on its standard input: of an interpreter it is code. */
export function giveInput(call: Call, program: Value | undefined, input: Value | undefined): void {
  const interpreter = input && inputReader(program)
  if (!interpreter) return
  const { at, on } = call
  const how = `${call.name}(…) of ${allTexts([wordsOf(program)[0]])[0] ?? 'an interpreter'}`
  const code = input.bytes ? Buffer.from(input.bytes).toString('utf8') : wholeText(input)
  if (interpreter.language === 'python') {
    runCode(on, input, at, how)
    return
  }
  on.sightings.note('run-code', at, {
    how,
    values: allTexts([input]),
    origins: originsOf(input) || from('unknown'),
  })
  if (code === undefined) return
  if (interpreter.language === 'shell') on.sightings.command(at, code, 'sh')
  else if (interpreter.language === 'powershell') on.sightings.command(at, code, 'powershell')
  else if (interpreter.language === 'javascript') on.sightings.handOver(at, 'code', code, 'javascript')
}
