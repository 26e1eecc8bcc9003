import type { Act } from '../../act.ts'
import type { Artifact, PlacedAct } from '../../artifact.ts'
import { HOW } from './how.ts'

/** The acts of one command or script: what they do together decides. */
export interface Deed {
  acts: readonly PlacedAct[]
  /** Somebody is asked to paste or start just this; else it stands in a project and runs by itself. */
  isHanded: boolean
}

const OURS = new Set(['shell', 'powershell', 'cmd', 'applescript'])

/**
 * What a pasted command does, what a single script does, and what the scripts of a project do that run by
 * themselves. Scripts that nobody starts are left out: honest projects keep such lines for their machines.
 */
export function deedsOf(artifact: Artifact): Deed[] {
  const acts = artifact.acts.filter((act) => OURS.has(act.language))
  if (artifact.form === 'command') return acts.length > 0 ? [{ acts, isHanded: true }] : []
  const isHanded = ({ file }: PlacedAct) => artifact.form === 'file' || DOUBLE_CLICKED.test(file ?? '')
  const groups = Map.groupBy(
    acts.filter((act) => isHanded(act) || act.trail),
    (act) => act.file ?? `${act.where.file}:${act.where.line}`,
  )
  return [...groups.values()].map((group) => ({ acts: group, isHanded: group.every(isHanded) }))
}

/** Scripts that a person starts by a double click, wherever they lie. */
const DOUBLE_CLICKED = /\.(?:applescript|scpt|command|terminal|hta|vbs|vbe|wsf|jse)$/i

export const isHow = (act: Act, how: string): boolean => act.how.startsWith(how)

/** Text that a server sends, run. */
export const fetchedRuns = ({ acts }: Deed): PlacedAct[] =>
  acts.filter(
    (act) =>
      act.kind === 'run-code' &&
      (act.origins.includes('network') || act.origins.includes('clipboard')) &&
      !isHow(act, HOW.clone),
  )

/** Folders where downloads are dropped: every program may write there. */
export const isDropFolder = (path: string): boolean =>
  /(?:^|[\\/"'])(?:te?mp|windows[\\/](?:temp|tasks|debug|tracing)|users[\\/]default|users[\\/]public|programdata|appdata|perflogs|recycler|downloads|\$recycle\.bin)[\\/]|^\/(?:tmp|var\/tmp|dev\/shm|private\/tmp|users\/shared)\/|%(?:te?mp|appdata|localappdata|public|programdata)%|\$env:(?:te?mp|appdata|localappdata|public|programdata)|\$tmpdir/i.test(
    path,
  )

export const isProgramFile = (path: string): boolean =>
  /\.(?:exe|msi|dll|scr|com|bat|cmd|ps1|vbs|vbe|js|jse|wsf|hta|lnk|pif|cpl|jar|dmg|pkg|scpt|app|sh)["']?$/i.test(
    path,
  )
