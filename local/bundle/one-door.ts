import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'rolldown';
import type { DoorEntry } from '#doors.ts';

/** The modules an artefact begins with. */
export const INDEX = 'msd:index';
export const START = 'msd:start';

const OPENED = 'msd:opened';
const STARTED = 'msd:started';

/** Where V8 finds what it compiled when the bundle was made. */
export const COMPILE_CACHE = '.compile-cache';

/**
 * An artefact holds one door and what it reaches. `start.mjs` serves it; `index.mjs` exports it by its name, for a
 * functions-framework that comes with the platform. Both load all else after the compile cache is at hand.
 */
export function oneDoor(root: string, entry: DoorEntry): Plugin {
  const from = (file: string): string => text(join(root, 'functions', file));
  const door = `import { ${entry.name} as door } from ${text(doorFile(root, entry))};`;
  const loaded = '{ load: async () => door }';
  const prepare = [
    `import { useCompileCache } from ${from('use-compile-cache.ts')};`,
    // Otherwise libraries show texts and stacks of errors to callers.
    "process.env.NODE_ENV ??= 'production';",
    `useCompileCache(import.meta.dirname + '/${COMPILE_CACHE}');`,
  ];
  const sources: Readonly<Record<string, string>> = {
    [INDEX]: lines(
      ...prepare,
      `const { handle } = await import('${OPENED}');`,
      `export const ${entry.name} = handle;`,
    ),
    [START]: lines(...prepare, `await import('${STARTED}');`),
    [OPENED]: lines(
      `import { keepBodies } from ${from('http/keep-body.ts')};`,
      `import { openFunction } from ${from('open-function.ts')};`,
      door,
      'keepBodies();',
      `export const { handle } = await openFunction(${loaded});`,
    ),
    [STARTED]: lines(
      `import { startFunction } from ${from('start-function.ts')};`,
      door,
      `await startFunction(${loaded});`,
    ),
  };
  return {
    name: 'one-door',
    resolveId: (source) => (Object.hasOwn(sources, source) ? source : null),
    load: (id) => sources[id] ?? null,
  };
}

/** The file a door is in, as the `import()` in `functions/doors.ts` says. Throws when that looks unlike the others. */
export function doorFile(root: string, { name }: DoorEntry): string {
  const table = readFileSync(join(root, 'functions/doors.ts'), 'utf8');
  const loading = new RegExp(`\\(await import\\('\\./([\\w./-]+)'\\)\\)\\.${name}\\b`);
  const file = loading.exec(table)?.[1];
  if (file !== undefined) return join(root, 'functions', file);
  throw new Error(
    `functions/doors.ts: "${name}" must be loaded by (await import('./FILE')).${name}, as the other doors are.`,
  );
}

const text = (value: string): string => JSON.stringify(value);
const lines = (...all: readonly string[]): string => all.join('\n');
