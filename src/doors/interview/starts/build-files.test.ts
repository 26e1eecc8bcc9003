import { expect, test } from 'vitest'
import reader from './build-files.ts'
import { readStarts, told } from './source/testing.ts'

const seen = (files: Record<string, string>) => readStarts(reader, files).starts.map(told)

test('commands in build files of several languages', () => {
  const files = {
    'build.gradle': "task x(type: Exec) {\n  commandLine 'sh', '-c', 'a'\n}\n",
    'settings.gradle': "['sh', '-c', 'x y'].execute()\n",
    'build.rs': 'Command::new("sh").arg("-c").args(&["i j"]).spawn();\n',
    'CMakeLists.txt': 'execute_process(COMMAND sh b)\n',
    'a.go': '//go:generate sh c\npackage a\n',
    Rakefile: 'task :x do\n  sh "d e"\nend\n',
    'A.xcodeproj/project.pbxproj': 'shellScript = "sh f\\nsh \\"g\\"";\n',
    '.cargo/config.toml': '[build]\nrustc-wrapper = "./h.sh"\n',
  }
  expect(seen(files)).toEqual([
    'open build.gradle:2:16 sh -c a',
    "open settings.gradle:1:3 sh -c 'x y'",
    "open build.rs:1:15 sh -c 'i j'",
    'build CMakeLists.txt:1:25 sh b',
    'build a.go:1:15 sh c',
    'install Rakefile:2:7 d e',
    'build A.xcodeproj/project.pbxproj:1:16 in A.xcodeproj sh f\nsh "g"',
    'build .cargo/config.toml:2:18 in .cargo file .cargo/h.sh',
  ])
})
