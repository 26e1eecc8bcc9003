import { defineLook } from '../look.ts'

/** Interpreters that are worth a look when their code stands on the command line or has no file any more. */
const INLINE = /(?:^|\/)(?:node|python[\d.]*|perl|ruby|osascript|(?:ba|z|da)?sh|pwsh)$/

export default defineLook({
  looksFor:
    'running programs that were started with code on their command line, or out of a temporary folder',
  technique: 'T1059',
  source: 'https://attack.mitre.org/techniques/T1059/',
  innocent: 'Editors and build tools start interpreters with short code of their own.',
  advice:
    'Leave it running and the machine on: what it holds in memory is evidence. Cut the network instead.',
  signals: {
    temp: { strength: 'strong', weight: 6, title: 'A running program lies in a temporary or hidden folder' },
  },

  *look(machine) {
    if (!machine.live) return
    for (const id of machine.names('/proc').filter((name) => /^\d+$/.test(name))) {
      const args = machine.read(`/proc/${id}/cmdline`)?.text.split('\0').filter(Boolean) ?? []
      const [program = '', ...rest] = args
      const path = `/proc/${id}/cmdline`
      if (INLINE.test(program) && rest.some((arg) => /^-(?:e|c|-eval)$/.test(arg)))
        yield { starts: { command: args.map(quoted).join(' '), path } }
      const odd = args
        .slice(0, 2)
        .find((arg) => /^\/(?:tmp|var\/tmp|dev\/shm)\/|\/\.(?:n2|npl|pyp|sysinfo)\//.test(arg))
      if (odd) yield { signal: 'temp', path, text: args.join(' '), why: `Process ${id} runs ${odd}.` }
    }
  },
})

const quoted = (arg: string) => (/[\s"'$;&|<>()]/.test(arg) ? `'${arg.replaceAll("'", "'\\''")}'` : arg)
