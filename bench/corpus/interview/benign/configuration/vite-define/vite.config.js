import { execSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import react from '@vitejs/plugin-react'
import { defineConfig, loadEnv } from 'vite'

const { version } = JSON.parse(readFileSync('./package.json', 'utf8'))
const revision = execSync('git rev-parse --short HEAD').toString().trim()

export default defineConfig(({ mode }) => {
  const env = loadEnv(mode, process.cwd(), '')
  return {
    plugins: [react()],
    define: {
      __VERSION__: JSON.stringify(version),
      __REVISION__: JSON.stringify(revision),
      'process.env.API': JSON.stringify(env.API ?? 'http://localhost:4000'),
    },
  }
})
