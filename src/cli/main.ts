import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Command, CommanderError } from 'commander'
import { describeError } from '../core/errors.ts'
import { loadFolder } from '../core/modules.ts'
import { EXIT, type Verb } from './verb.ts'

function version(): string {
  const inPackage = import.meta.url.endsWith('.js') ? '../../../package.json' : '../../package.json'
  return JSON.parse(readFileSync(new URL(inPackage, import.meta.url), 'utf8')).version
}

async function main(args: string[]): Promise<number> {
  let status: number = EXIT.pass
  const program = new Command('postern')
    .description('Guards the side doors of crypto businesses. Judges what comes in and says why.')
    .version(version())
    .exitOverride()
    .configureHelp({ showGlobalOptions: true })
  const folder = fileURLToPath(new URL('./verbs/', import.meta.url))
  for (const { name, unit: verb } of await loadFolder<Verb>(folder)) {
    const command = program.command(name).description(verb.summary).exitOverride()
    verb.configure?.(command)
    command.action(async () => {
      status = await verb.run(command)
    })
  }
  await program.parseAsync(args, { from: 'user' })
  return status
}

// Whoever reads the answers may stop early, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(EXIT.pass)
})

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? EXIT.pass : EXIT.usage
  } else {
    const { code, message } = describeError(error)
    process.stderr.write(`postern: ${message} [${code}]\n`)
    process.exitCode = code === 'E_USAGE' ? EXIT.usage : EXIT.unreadable
  }
}
