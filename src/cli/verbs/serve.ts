import { join } from 'node:path'
import { dataDirectory, settingsOf } from '../settings-file.ts'
import { defineVerb, EXIT } from '../verb.ts'

/** Milliseconds that requests under way have to end, once the server is told to stop. */
const PATIENCE_MS = 10_000

export default defineVerb({
  summary: 'Start the server: the console, and the address that mail for customer care is sent to.',

  configure(command) {
    command.addHelpText(
      'after',
      `
Environment:
  POSTERN_DATA       where everything is kept (./data)
  POSTERN_HOST       the address to listen at (127.0.0.1)
  POSTERN_PORT       the port (4600)
  POSTERN_URL        where people reach the console, when a proxy stands before it
  POSTERN_KEY        the encryption key: 32 bytes in base64 (a file in the data directory)
  POSTERN_API_KEY    a key to accept for the support door, beside those made in the console
  POSTERN_ASHBY_SECRET, POSTERN_ASHBY_API_KEY
                     secret of webhooks and key of a recruiting system, by its name: docs/connectors.md
  DATABASE_URL       a PostgreSQL to use instead of the embedded one`,
    )
  },

  async run() {
    const stopped = stopSignal()
    // Loaded here, so that the other verbs do not wait for what only the server needs.
    const { readEnvironment } = await import('../serve/environment.ts')
    const { startServer } = await import('../serve/serve.ts')
    const environment = readEnvironment(process.env)
    const dataDir = dataDirectory()
    const server = await startServer({ dataDir, settings: settingsOf(dataDir), environment, onFailure })
    say(`Postern is ready: ${server.url}`)
    if (server.welcome) {
      say(
        '\nNobody can sign in yet. Open this link to make the first administrator (it works once, within a day):',
      )
      say(`  ${server.welcome}\n`)
    }
    if (!process.env.POSTERN_KEY)
      say(`Personal data is encrypted with ${join(dataDir, 'key')}. Keep a copy elsewhere.`)
    if (environment.apiKey && environment.apiKey.length < 20)
      say('POSTERN_API_KEY is short: it can be guessed.')
    say('Ctrl-C stops it.')
    await stopped
    say('Stopping …')
    setTimeout(() => process.exit(EXIT.unreadable), PATIENCE_MS).unref()
    await server.stop()
    return EXIT.pass
  },
})

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}

function onFailure(what: string, error: unknown): void {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error)
  process.stderr.write(`${new Date().toISOString()} ${what}: ${detail}\n`)
}

/** Under `npm start` a Ctrl-C comes twice, from the terminal and from npm: the second must not cut the end short. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve())
  })
}
