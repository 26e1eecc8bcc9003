import { type ParseError, parse } from 'jsonc-parser'
import { defineLook } from '../look.ts'
import type { Machine } from '../machine.ts'

const EDITORS = ['Code', 'Code - Insiders', 'VSCodium', 'Cursor', 'Windsurf']
const FOLDERS = ['.config', 'Library/Application Support', 'AppData/Roaming']
const WORKSPACES = 2_000

interface Tasks {
  tasks?: { label?: string; command?: unknown; args?: unknown[]; runOptions?: { runOn?: string } }[]
}

export default defineLook({
  looksFor:
    'editors that run tasks without asking, and folders opened lately that have tasks which start on opening',
  technique: 'T1204.002',
  source: 'https://code.visualstudio.com/docs/editing/workspaces/workspace-trust',
  innocent: 'Teams let tasks of their own projects start on opening.',
  advice: 'Turn automatic tasks off. Judge the folder with postern check before it is opened again.',
  signals: {
    automatic: { strength: 'context', weight: 2, title: 'The editor runs tasks of a folder without asking' },
    trust: { strength: 'context', weight: 2, title: 'The editor trusts every folder' },
  },

  *look(machine) {
    for (const user of userFolders(machine)) {
      const path = `${user}/settings.json`
      const settings = machine.read(path)
      const value = (settings && readJsonc(settings.text)) as Record<string, unknown> | undefined
      const place = { path, evidence: settings?.evidence }
      if (value?.['task.allowAutomaticTasks'] === 'on')
        yield {
          ...place,
          signal: 'automatic',
          text: 'task.allowAutomaticTasks: on',
          why: 'A folder that is opened may start commands at once.',
        }
      if (value?.['security.workspace.trust.enabled'] === false)
        yield {
          ...place,
          signal: 'trust',
          text: 'security.workspace.trust.enabled: false',
          why: 'The editor no longer asks whether a folder is trusted.',
        }
      for (const folder of openedFolders(machine, user)) yield* folderOpenTasks(machine, folder)
    }
  },
})

const userFolders = (machine: Machine) =>
  machine.homes
    .flatMap((home) => FOLDERS.flatMap((folder) => EDITORS.map((name) => `${home}/${folder}/${name}/User`)))
    .filter((folder) => machine.exists(folder))

function readJsonc(text: string): unknown {
  const errors: ParseError[] = []
  return text.length > 2 ** 20 ? undefined : parse(text, errors, { allowTrailingComma: true })
}

/** Folders that an editor has had open: it keeps a note of each in `workspaceStorage`. */
function* openedFolders(machine: Machine, user: string): Generator<string> {
  for (const id of machine.names(`${user}/workspaceStorage`).slice(0, WORKSPACES)) {
    const note = machine.read(`${user}/workspaceStorage/${id}/workspace.json`)
    const { folder } = ((note && readJsonc(note.text)) ?? {}) as { folder?: unknown }
    const url = typeof folder === 'string' ? URL.parse(folder) : null
    if (url?.protocol === 'file:') yield decodeURIComponent(url.pathname)
  }
}

function* folderOpenTasks(machine: Machine, folder: string) {
  const path = `${folder}/.vscode/tasks.json`
  const file = machine.read(path)
  const { tasks } = ((file && readJsonc(file.text)) ?? {}) as Tasks
  for (const { command, args, runOptions } of Array.isArray(tasks) ? tasks : []) {
    if (runOptions?.runOn !== 'folderOpen' || typeof command !== 'string') continue
    const words = [command, ...(Array.isArray(args) ? args : []).filter((arg) => typeof arg === 'string')]
    yield { starts: { command: words.join(' '), path, evidence: file?.evidence } }
  }
}
