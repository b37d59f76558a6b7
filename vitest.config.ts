import { configDefaults, defineConfig } from 'vitest/config';
import { ClosingLine } from './test/support/closing-line.ts';

const project = (
  name: string,
  folders: readonly string[],
  seconds: number,
  more: {
    readonly globalSetup?: string[];
    readonly isolate?: boolean;
    readonly env?: Record<string, string>;
    /** Folders that are a project of their own. */
    readonly without?: readonly string[];
  } = {},
) => {
  const { without = [], ...settings } = more;
  return {
    extends: true as const,
    test: {
      name,
      include: within(folders),
      exclude: [...configDefaults.exclude, ...within(without)],
      testTimeout: seconds * 1_000,
      hookTimeout: 180_000,
      ...settings,
    },
  };
};

const within = (folders: readonly string[]): string[] =>
  folders.map((folder) => `test/${folder}/**/*.test.{ts,tsx}`);

/** They keep nothing outside of what a test makes: so their files share a process, and load the code once. */
const SHARED = ['functions/domain', 'functions/application', 'functions/schema'];
/** Of processes that tests start: compiled code of the one is there for the next. */
const env = { NODE_COMPILE_CACHE: `${import.meta.dirname}/node_modules/.cache/compiled` };
const BROWSER = ['test/support/before-browser-tests.ts'];

const isLong = process.env.MSD_FAULTS === 'long';

export default defineConfig({
  // Vite would give our files graphql's ES modules while packages load the CommonJS ones: two copies, which refuse each other.
  resolve: {
    alias: [
      { find: /^graphql$/, replacement: 'graphql/index.js' },
      {
        find: /^fast-check$/,
        replacement: `${import.meta.dirname}/test/support/seeded-fast-check.ts`,
      },
    ],
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    reporters: ['default', new ClosingLine()],
    // A second, as it comes, is short on a busy machine; what holds ends the wait at once.
    expect: { poll: { timeout: 30_000 } },
    // 2 cores: more workers only wait for each other.
    maxWorkers: 2,
    projects: [
      project('shared', SHARED, 120, { isolate: false }),
      project('functions', ['functions'], 120, { without: SHARED }),
      project('contracts', ['contracts'], 120),
      project('budgets', ['budgets'], 120),
      project('web', ['web'], 120),
      project('cli', ['cli', 'local', 'examples', 'agent', 'docs'], 180, { env }),
      project('faults', ['faults'], isLong ? 1_560 : 300),
      project('bundles', ['bundles', 'platform'], 240, {
        globalSetup: ['test/support/bundle-doors.ts', ...BROWSER],
      }),
      ...(isLong ? [project('infra', ['infra'], 240, { globalSetup: BROWSER })] : []),
      project('browser', ['browser', 'end-to-end'], 240, { globalSetup: BROWSER, env }),
    ],
  },
});
