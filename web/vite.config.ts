import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

const api = process.env.MSD_API ?? 'http://127.0.0.1:8080';

/** What several pages need. Words that only the reference of APIs speaks come with it. */
const SHARED =
  /web\/src\/(parts|words(?!\/(proto|compare|file|revision|impact|rule|apis|campaign|todo|week|work-change|apart)-)|routing|live)\//;
/** What lists of rows need of that, and a single thing's page does not. */
const OF_ROWS =
  /web\/src\/(parts|words|live)\/(cell-class|csv|facets|new-rows|table|trouble-words|use-(calm-list|end-in-sight|kept|live-rows|named-row|row-keys))/;
/** What health needs of that, and the reference of APIs does not. */
const OF_HEALTH =
  /web\/src\/(parts|words|live)\/(environment-silence|freshness|image-|problems-words|short-names|slack-|spans)/;
/** What lines of changes need of that. */
const OF_CHANGES =
  /web\/src\/(parts|words|live)\/((work-)?change-|fold-changes|history-words|join-rollouts|provenance|rollout-|told-with-end)/;
/** What the cards of findings need of that: lists and heads show none until one is opened. */
const OF_FINDINGS = /web\/src\/(parts|words|live)\/(cure-|finding|fix-|fold-findings)/;

/** The page: `vite build web` writes dist/web; `vite web` serves it while one works, with the API of `npm start`. */
export default defineConfig({
  plugins: [withoutUnusedDocuments()],
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
          includeDependenciesRecursively: false,
          groups: [
            {
              name: 'shared',
              test: (id: string) =>
                SHARED.test(id) &&
                ![OF_ROWS, OF_HEALTH, OF_CHANGES, OF_FINDINGS].some((one) => one.test(id)),
              minShareCount: 3,
              priority: 1,
            },
            { name: 'rows', test: OF_ROWS, minShareCount: 2 },
            { name: 'health', test: OF_HEALTH, minShareCount: 3 },
            { name: 'changes', test: OF_CHANGES, minShareCount: 3 },
            { name: 'findings', test: OF_FINDINGS, minShareCount: 2 },
          ],
        },
      },
    },
  },
  server: { proxy: { '/graphql': api, '/api': api, '/session': api, '/badge': api } },
});

/** Fragments stand in the queries that use them; on their own nothing asks for them, which the bundler cannot know. */
function withoutUnusedDocuments(): Plugin {
  return {
    name: 'without-unused-documents',
    transform: {
      filter: { id: /\/gql\/(\w+\/)?graphql\.ts$/ },
      handler: (code) => code.replaceAll('= new Typed', '= /*#__PURE__*/ new Typed'),
    },
  };
}
