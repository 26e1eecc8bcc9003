import { defineLook } from '../look.ts'

const RUNS =
  /^\s*(hooksPath|fsmonitor|sshCommand|templateDir|pager|editor|smudge|clean|process|helper)\s*=\s*(.+)$/i
const USUAL =
  /^(?:true|false|less|more|cat|vim?|nano|emacs|code|nvim|delta|git-lfs|store|cache|osxkeychain|manager|manager-core|libsecret|!?(?:\/\S*\/)?(?:gh|glab) auth|ssh(?: |$)|[A-Za-z][\w-]* (?:-|%f))/i

export default defineLook({
  looksFor: "git settings of people by which every repository's commands run something",
  technique: 'T1546',
  source: 'https://git-scm.com/docs/git-config#Documentation/git-config.txt-corehooksPath',
  innocent: 'Teams share hooks through core.hooksPath, and tools set pagers and filters.',
  advice: 'Look at what lies in that folder. Do not use git on the machine before that is known.',
  signals: {
    hidden: {
      strength: 'strong',
      weight: 6,
      title: 'Git runs hooks out of a temporary or hidden folder everywhere',
    },
    set: { strength: 'context', weight: 1, title: 'Git is set to run a program of its own everywhere' },
  },

  *look(machine) {
    for (const home of machine.homes) {
      for (const path of [`${home}/.gitconfig`, `${home}/.config/git/config`]) {
        const file = machine.read(path)
        for (const [index, line] of (file?.text.split('\n') ?? []).entries()) {
          const [, key = '', value = ''] = line.match(RUNS) ?? []
          if (!value || USUAL.test(value)) continue
          const place = { path, line: index + 1, text: line.trim(), evidence: file?.evidence }
          if (
            /^(?:hooksPath|templateDir|fsmonitor)$/i.test(key) &&
            /\/tmp\/|\/var\/tmp\/|\/\.(?!git|config)[^/]+\/?/.test(value)
          )
            yield {
              ...place,
              signal: 'hidden',
              why: `Every git command of this person runs what lies in ${value}.`,
            }
          else yield { ...place, signal: 'set', why: `${key} has git run ${value}.` }
          if (!/^(?:hooksPath|templateDir)$/i.test(key))
            yield {
              starts: { command: value.replace(/^!/, ''), path, line: index + 1, evidence: file?.evidence },
            }
        }
      }
    }
  },
})
