import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import packageJson from './package.json' with { type: 'json' }

const talka = process.env.TALKA_PUBLIC_URL ?? 'http://localhost:3978'

/**
 * Builds the tab. Nothing is inlined into the page: it runs under `script-src 'self'`. Fluent's styles are
 * written at run time, which needs `style-src 'unsafe-inline'`.
 */
export default defineConfig({
  root: fileURLToPath(new URL('tabs', import.meta.url)),
  plugins: [react()],
  define: { TALKA_VERSION: JSON.stringify(packageJson.version) },
  build: {
    outDir: fileURLToPath(new URL('dist/tabs', import.meta.url)),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 800,
    reportCompressedSize: false,
  },
  server: { proxy: { '/api': talka, '/sign-in': talka, '/sign-out': talka } },
})
