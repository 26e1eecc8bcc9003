/**
 * The code cells of a Jupyter notebook as one program. Every line stays on the line where it stands in the file, as
 * notebooks are written: one line of code to a line. Lines that begin with `!` become calls of a shell.
 */
export function notebookCode(json: string): string {
  const lines = json.split('\n')
  if (lines.length < 5) return compactNotebook(json)
  let isCode = false
  let isSource = false
  return lines
    .map((line) => {
      const type = /^\s*"cell_type"\s*:\s*"(\w+)"/.exec(line)
      if (type) isCode = type[1] === 'code'
      if (/^\s*"source"\s*:/.test(line)) {
        isSource = !/\]\s*,?\s*$/.test(line)
        const only = /^\s*"source"\s*:\s*\[?\s*("(?:[^"\\]|\\.)*")/.exec(line)
        return only?.[1] && isCode ? codeOf(only[1]) : ''
      }
      if (/^\s*\]/.test(line)) isSource = false
      const text = isSource && isCode ? /^\s*("(?:[^"\\]|\\.)*")\s*,?\s*$/.exec(line)?.[1] : undefined
      return text ? codeOf(text) : ''
    })
    .join('\n')
}

function codeOf(literal: string): string {
  try {
    return shellLines(String(JSON.parse(literal)).replace(/\n$/, '')).replaceAll('\n', '; ')
  } catch {
    return ''
  }
}

function shellLines(code: string): string {
  return code.replace(/^([ \t]*)[!%](.*)$/gm, (_, indent: string, command: string) =>
    command.startsWith('pip ') || !_.trimStart().startsWith('%')
      ? `${indent}__import__("os").system(${JSON.stringify(command)})`
      : `${indent}pass`,
  )
}

interface Cell {
  cell_type?: unknown
  source?: unknown
}

function compactNotebook(json: string): string {
  try {
    const { cells } = JSON.parse(json) as { cells?: unknown }
    return (Array.isArray(cells) ? (cells as Cell[]) : [])
      .filter((cell) => cell?.cell_type === 'code')
      .map(({ source }) => shellLines(Array.isArray(source) ? source.join('') : String(source ?? '')))
      .join('\n')
  } catch {
    return ''
  }
}
