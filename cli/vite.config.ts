import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/**
 * `npm run build:cli`: files without dependencies; what a single command needs (Kubernetes, Google) is loaded by it alone. Node strips no types below `node_modules`, so an installed `msd`
 * can't run from the sources: https://nodejs.org/api/typescript.html#type-stripping-in-dependencies
 */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  ssr: { noExternal: true },
  build: {
    ssr: 'cli/main.ts',
    outDir: 'dist/cli',
    target: 'node24',
    rolldownOptions: { output: { entryFileNames: 'msd.js', chunkFileNames: 'part-[name].js' } },
  },
});
