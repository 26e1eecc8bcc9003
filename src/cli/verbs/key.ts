import { Argument } from 'commander'
import { PosternError } from '../../core/errors.ts'
import { dataDirectory } from '../settings-file.ts'
import { defineVerb, EXIT } from '../verb.ts'

const DOORS = ['support', 'hiring']
const ACTOR = { actor: 'command line' }

export default defineVerb({
  summary: 'Make, list and revoke the API keys of programs that send messages or applications.',

  configure(command) {
    command
      .addArgument(new Argument('<action>', 'what to do').choices(['create', 'list', 'revoke']))
      .argument('[name]', 'create: what to call the key; revoke: its id')
      .option('--door <door>', 'create: the door it is for', 'support')
      .addHelpText(
        'after',
        '\nThe embedded database takes one process: stop the server first, or use its console.',
      )
  },

  async run(command) {
    const [action, name = ''] = command.args
    const { door } = command.opts<{ door: string }>()
    if (action !== 'list' && name.trim() === '')
      throw new PosternError(
        'E_USAGE',
        action === 'create' ? 'key create needs a name' : 'key revoke needs an id',
      )
    if (!DOORS.includes(door)) throw new PosternError('E_USAGE', `no API key is taken at a door “${door}”`)
    const { openStore } = await import('../../store/store.ts')
    const store = await openStore({
      dataDir: dataDirectory(),
      databaseUrl: process.env.DATABASE_URL || undefined,
    })
    try {
      await store.atomically(async (inside) => {
        if (action === 'create') {
          const made = await inside.apiKeys.create({ name: name.trim(), door })
          await inside.audit.append({ ...ACTOR, action: 'key.made', target: `key:${made.id}` })
          say(
            `${made.key}\n\nThis is the key “${made.name}” (${made.id}) for the ${door} door. It is shown this once.`,
          )
        } else if (action === 'revoke') {
          if (!UUID.test(name) || !(await inside.apiKeys.revoke(name)))
            throw new PosternError('E_NOT_FOUND', `there is no key ${name} in force; see postern key list`)
          await inside.audit.append({ ...ACTOR, action: 'key.revoked', target: `key:${name}` })
          say('Revoked.')
        } else {
          const keys = await inside.apiKeys.list()
          for (const key of keys)
            say(`${key.id}  ${key.door}  ${key.createdAt.toISOString().slice(0, 10)}  ${key.name}`)
          if (keys.length === 0) say('There are no keys.')
        }
      })
    } finally {
      await store.close()
    }
    return EXIT.pass
  },
})

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}
