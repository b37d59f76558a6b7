import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const api = process.env.MSD_API ?? 'http://127.0.0.1:8080';

/** The page: `vite build web` writes dist/web; `vite web` serves it while one works, with the API of `npm start`. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  define: { 'process.env.NODE_ENV': JSON.stringify(process.env.NODE_ENV ?? 'production') },
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    // The content policy allows no inline script, style or data address.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // What several pages share comes in one file, not in thirty.
        codeSplitting: {
          groups: [
            {
              name: 'shared',
              // Words that only the reference of APIs speaks come with it.
              test: /web\/src\/(parts|words(?!\/(proto|compare|file|revision|impact|rule|apis)-)|routing|live)\//,
              minShareCount: 3,
            },
          ],
        },
      },
    },
  },
  server: { proxy: { '/graphql': api, '/api': api, '/session': api, '/badge': api } },
});
