import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  plugins: [react()],
  build: {
    outDir: 'build',
    emptyOutDir: true,
    target: ['chrome123', 'firefox121', 'safari17.5'],
    // The content security policy allows no `data:` scripts or styles; small pictures are inline SVG already.
    assetsInlineLimit: 0,
  },
  server: { proxy: { '/api': process.env.POSTERN_URL ?? 'http://127.0.0.1:4600' } },
})
