import { expect, test } from 'vitest'
import reader from './jetbrains.ts'
import { readStarts, told } from './source/testing.ts'

const seen = (files: Record<string, string>) => readStarts(reader, files).starts.map(told)

test('run configurations, startup tasks and file watchers', () => {
  const files = {
    '.idea/runConfigurations/a.xml':
      '<component><configuration type="NodeJSConfigurationType" path-to-js-file="$PROJECT_DIR$/src/a.js"/></component>',
    '.idea/watcherTasks.xml': '<project><option name="program" value="$ProjectFileDir$/x.sh" /></project>',
    '.run/b.run.xml': '<configuration><option name="SCRIPT_TEXT" value="sh &quot;b&quot;" /></configuration>',
  }
  expect(seen(files)).toEqual([
    'start .idea/runConfigurations/a.xml:1:12 file src/a.js',
    'open .idea/watcherTasks.xml:1:10 ./x.sh',
    'start .run/b.run.xml:1:16 sh "b"',
  ])
})
