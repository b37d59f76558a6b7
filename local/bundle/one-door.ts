import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'rolldown';
import type { DoorEntry } from '#doors.ts';

/** The modules an artefact begins with. */
export const INDEX = 'msd:index';
export const START = 'msd:start';

const SETTINGS = 'msd:settings';
const DOORS = 'msd:doors';
const FRAMEWORK = '@google-cloud/functions-framework/build/src';

/**
 * Lets `functions/index.ts` be bundled as it is, with a table of one door instead of all. `index.mjs` exports the
 * function by its name, for a functions-framework that comes with the platform; `start.mjs` brings its own.
 */
export function oneDoor(root: string, entry: DoorEntry): Plugin {
  const index = join(root, 'functions/index.ts');
  const framework = join(root, 'node_modules', FRAMEWORK);
  const sources: Readonly<Record<string, string>> = {
    [INDEX]: lines(
      `import '${SETTINGS}';`,
      `import ${text(index)};`,
      `import { getRegisteredFunction } from ${text(`${framework}/function_registry.js`)};`,
      `export const ${entry.name} = getRegisteredFunction('${entry.name}').userFunction;`,
    ),
    // The framework requires its source folder when it starts; its settings come from the environment.
    [START]: lines(`import '${SETTINGS}';`, `import ${text(`${framework}/main.js`)};`),
    [SETTINGS]: lines(
      `process.env.FUNCTION_TARGET ??= '${entry.name}';`,
      'process.env.FUNCTION_SOURCE ??= import.meta.dirname;',
      // Otherwise the framework shows texts and stacks of errors to callers.
      "process.env.NODE_ENV ??= 'production';",
    ),
    [DOORS]: lines(
      `import { openDoor } from ${text(join(root, 'functions/doors.ts'))};`,
      'export { openDoor };',
      `const load = async () => (await import(${text(doorFile(root, entry))})).${entry.name};`,
      `export const DOORS = [{ name: '${entry.name}', path: ${entry.path}, load }];`,
    ),
  };
  return {
    name: 'one-door',
    resolveId: (source, importer) => {
      if (Object.hasOwn(sources, source)) return source;
      return source === './doors.ts' && importer === index ? DOORS : null;
    },
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
