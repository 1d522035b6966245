import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import packageJson from './package.json' with { type: 'json' }

const talka = process.env.TALKA_PUBLIC_URL ?? 'http://localhost:3978'

/** The first screen loads only its own texts of the school; `tabs/shared/later-words.ts` brings the others. */
const firstWords: Plugin = {
  name: 'first-words',
  enforce: 'pre',
  resolveId(source, importer) {
    if (source !== './words.ts' || !importer?.endsWith('/core/language.ts')) return null
    return fileURLToPath(new URL('tabs/shared/first-words.ts', import.meta.url))
  },
}

/**
 * Builds the tab. Nothing is inlined into the page: it runs under `script-src 'self'`. Fluent's styles are
 * written at run time, which needs `style-src 'unsafe-inline'`.
 */
export default defineConfig({
  root: fileURLToPath(new URL('tabs', import.meta.url)),
  plugins: [firstWords, react()],
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
