import type { Place } from '../../../../core/finding.ts'
import type { ArtifactFile } from '../../artifact.ts'
import type { Module } from './module.ts'
import type { Node } from './node.ts'

const SHOWN = 240
/** Lines up to this length are shown whole. */
const LINE = 200

/** Tells where nodes stand. */
export class Places {
  private readonly starts = new Map<string, number[]>()
  private readonly outer: Place | undefined

  /** @param outer where the text begins that is read, for code that stands inside something else */
  constructor(outer: Place | undefined) {
    this.outer = outer
  }

  /** Line and column of a node, with its text or the line that it stands on. */
  of(module: Module, node: Node): Place {
    return this.at(module.text, module.file, node.start, node.end - node.start)
  }

  /** The place of a stretch of text. */
  at(whole: string, file: ArtifactFile | undefined, offset: number, length: number): Place {
    const { line, column } = this.position(whole, offset)
    const text = shown(whole, offset, offset + length)
    const outer = file ? undefined : this.outer
    if (!outer) return { part: 'code', ...(file && { file: file.path }), line, column, text }
    const first = outer.line ?? 1
    return {
      ...outer,
      line: first + line - 1,
      column: line === 1 ? (outer.column ?? 1) + column - 1 : column,
      text,
    }
  }

  private position(text: string, offset: number): { line: number; column: number } {
    let starts = this.starts.get(text)
    if (!starts) {
      starts = [0]
      for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
      this.starts.set(text, starts)
    }
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 }
  }
}

function shown(text: string, start: number, stop: number): string {
  const from = start === 0 ? 0 : text.lastIndexOf('\n', start - 1) + 1
  const end = text.indexOf('\n', start)
  const to = end < 0 ? text.length : end
  const line = text.slice(from, to).trim()
  if (to - from <= LINE && stop - start <= line.length) return line
  return text.slice(start, Math.min(stop, start + SHOWN)).replace(/\s+/g, ' ')
}
