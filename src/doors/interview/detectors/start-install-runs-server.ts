import { defineDetector } from '../../../core/detector.ts'
import type { Artifact } from '../artifact.ts'

/** In the background: the installer returns, it stays. */
const BACKGROUND =
  /\bnohup\b|\bstart\s+(?:\/b|"")|[\w'")]\s*&\s*$|\s&\s|\bsetsid\b|\bdisown\b|\bpm2\s+start\b|\bforever\s+start\b|\bStart-Process\b/i
/** The application itself, or a server of it. */
const SERVER =
  /\b(?:node|nodemon|tsx|ts-node|bun|python3?)\s+(?:-\S+\s+)*["']?(?:\.\/)?(?:[\w.-]+\/){0,4}(?:server|app|main|api|backend|bot|start|bin\/www|index)(?:\/[\w.-]+)?(?:\.[cm]?[jt]s|\.py)?(?=["'\s;&|]|$)|\b(?:next|nuxt|vite|remix|astro)\s+(?:dev|start)\b|\breact-scripts\s+start\b|\b(?:npm|yarn|pnpm|bun)\s+(?:run\s+)?(?:start|dev|serve|server)\b|\bconcurrently\b|\bnodemon\b/i
const INSTALL =
  /^the (?:preinstall|install|postinstall|prepare|preprepare|postprepare|prepublish|dependencies) script/
const OTHER = /^the (?:pre|post)?(?:build|test|eject|lint|format|start|dev) script/

export default defineDetector<Artifact>()({
  family: 'auto-run',
  looksFor: 'install scripts that start the application or leave something running',
  technique: 'T1195.001',
  source: 'https://docs.npmjs.com/cli/using-npm/scripts#life-cycle-scripts',
  innocent: 'Install scripts build; a native module may be loaded once to see whether it works.',
  advice: 'Install with --ignore-scripts, and read what the script starts.',
  signals: {
    background: {
      strength: 'strong',
      weight: 7,
      title: 'Installing the project starts a program that stays in the background',
    },
    server: { strength: 'strong', weight: 6, title: 'Installing the project starts the application itself' },
    beside: {
      strength: 'strong',
      weight: 5,
      title: 'A script starts a second program in the background besides what it is named for',
    },
  },
  *inspect(artifact) {
    for (const { by, where, runs, trigger } of artifact.starts) {
      if (runs.as !== 'command' || !/(?:^|\/)package\.json$/.test(where.file ?? '')) continue
      const { command } = runs
      const background = BACKGROUND.test(command) && /\b(?:node|python3?|npm|bun|tsx|sh|bash)\b/.test(command)
      const server = SERVER.test(command) && !/--version|\b(?:install|postinstall)\.[cm]?js/.test(command)
      if (trigger === 'install' && INSTALL.test(by)) {
        if (background) yield { signal: 'background', where, why: `${by} runs: ${command.slice(0, 300)}` }
        else if (server) yield { signal: 'server', where, why: `${by} runs: ${command.slice(0, 300)}` }
      } else if (OTHER.test(by) && BOTH.test(command))
        yield { signal: 'beside', where, why: `${by} runs: ${command.slice(0, 300)}` }
    }
  },
})

/** Written for Windows and for the others at once: `start /b node x || nohup node x &`. */
const BOTH =
  /\bstart\s+\/b\b[^|]{1,300}\|\|[^|]{0,100}\bnohup\b|\bnohup\b[^|]{1,300}\|\|[^|]{0,100}\bstart\s+\/b\b|\bnohup\s+(?:node|python)/i
