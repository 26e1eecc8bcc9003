import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { createCheckPool } from '../../check/pool.ts'
import { createMcpServer } from '../mcp/server.ts'
import { rulesOption } from '../options.ts'
import { dataDirectory, settingsOf } from '../settings-file.ts'
import { defineVerb, EXIT } from '../verb.ts'

export default defineVerb({
  summary: 'Answer coding assistants over the Model Context Protocol, so that they ask before they run.',

  configure(command) {
    command.addOption(rulesOption())
  },

  async run(command) {
    const { rules } = command.opts<{ rules: string[] }>()
    const dataDir = dataDirectory()
    const settings = settingsOf(dataDir)
    const pool = createCheckPool({ settings, dataDir, rules, jobs: 2 })
    const server = createMcpServer(pool, settings, command.parent?.version() ?? '')
    const closed = new Promise<void>((resolve) => {
      server.server.onclose = resolve
      process.stdin.once('end', resolve)
    })
    await server.connect(new StdioServerTransport())
    await closed
    await pool.close()
    return EXIT.pass
  },
})
