import { defineConfig } from 'vitest/config';
import { ClosingLine } from './test/support/closing-line.ts';

const project = (
  name: string,
  folders: readonly string[],
  seconds: number,
  globalSetup: readonly string[] = [],
) => ({
  extends: true as const,
  test: {
    name,
    include: folders.map((folder) => `test/${folder}/**/*.test.{ts,tsx}`),
    testTimeout: seconds * 1_000,
    hookTimeout: 120_000,
    globalSetup: [...globalSetup],
  },
});

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
    // 2 cores: more workers only wait for each other.
    maxWorkers: 2,
    projects: [
      project('functions', ['functions'], 20),
      project('contracts', ['contracts'], 60),
      project('budgets', ['budgets'], 60),
      project('web', ['web'], 20),
      project('cli', ['cli', 'local', 'examples', 'agent', 'docs'], 60),
      project('faults', ['faults'], isLong ? 1_560 : 120),
      project('bundles', ['bundles', 'platform'], 120, [
        'test/support/bundle-doors.ts',
        'test/support/before-browser-tests.ts',
      ]),
      ...(isLong
        ? [project('infra', ['infra'], 120, ['test/support/before-browser-tests.ts'])]
        : []),
      project('browser', ['browser', 'end-to-end'], 120, ['test/support/before-browser-tests.ts']),
    ],
  },
});
