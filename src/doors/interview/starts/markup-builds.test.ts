import { expect, test } from 'vitest'
import reader from './markup-builds.ts'
import { readStarts, told } from './source/testing.ts'

const seen = (files: Record<string, string>) => readStarts(reader, files).starts.map(told)

test('Visual Studio, Maven and Ant', () => {
  const files = {
    'a.csproj':
      '<Project><Target><Exec Command="sh &quot;a&quot;" /></Target><PropertyGroup><PreBuildEvent>b c</PreBuildEvent></PropertyGroup></Project>',
    'pom.xml':
      '<project><configuration><executable>node</executable><arguments><argument>d.js</argument></arguments></configuration></project>',
    'build.xml': '<project><exec executable="sh"><arg value="e"/></exec></project>',
  }
  expect(seen(files)).toEqual([
    'build a.csproj:1:24 sh "a"',
    'build a.csproj:1:92 b c',
    'build pom.xml:1:37 node d.js',
    'build build.xml:1:10 sh e',
  ])
})

test('what Visual Studio keeps in binary is told as not read', () => {
  expect(readStarts(reader, { '.vs/a/v17/.suo': 'x' }).unknown).toHaveLength(1)
})
