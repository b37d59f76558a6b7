import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type InputOptions, type OutputChunk, type Plugin, rolldown } from 'rolldown';
import type { DoorEntry } from '#doors.ts';
import { artefactPackage } from './artefact-package.ts';
import { INDEX, oneDoor, START } from './one-door.ts';
import { patchLibraries } from './patched-libraries.ts';
import { spareAdapters } from './spared-adapters.ts';
import { spareLibraries } from './spared-libraries.ts';
import { spareMessages } from './spared-messages.ts';

export interface Artefact {
  readonly door: string;
  readonly folder: string;
  readonly files: readonly { readonly name: string; readonly bytes: number }[];
  /** The modules in it: paths below the root. */
  readonly modules: readonly string[];
}

/** Makes the folder that is deployed as one function: `node start.mjs` there needs nothing else. */
export async function bundleDoor(
  root: string,
  entry: DoorEntry,
  { into, sourcemap = false }: { readonly into: string; readonly sourcemap?: boolean },
): Promise<Artefact> {
  const folder = join(into, entry.name);
  await rm(folder, { recursive: true, force: true });
  const chunks = await bundle(root, {
    input: { index: INDEX, start: START },
    plugins: [
      oneDoor(root, entry),
      spareAdapters(root, entry.needs),
      spareMessages(),
      spareLibraries(),
      patchLibraries(),
    ],
    to: { dir: folder, sourcemap },
  });
  const own = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const manifest = `${JSON.stringify(artefactPackage(own, entry.name, importsOf(chunks)), null, 2)}\n`;
  await writeFile(join(folder, 'package.json'), manifest);
  return {
    door: entry.name,
    folder,
    files: [
      ...chunks.map(({ fileName, code }) => ({ name: fileName, bytes: Buffer.byteLength(code) })),
      { name: 'package.json', bytes: Buffer.byteLength(manifest) },
    ],
    modules: chunks.flatMap(({ moduleIds }) =>
      moduleIds.filter((id) => id.startsWith(root)).map((id) => id.slice(root.length + 1)),
    ),
  };
}

interface Bundling {
  readonly input: NonNullable<InputOptions['input']>;
  readonly plugins?: readonly Plugin[];
  readonly to: { readonly dir: string; readonly sourcemap?: boolean };
}

/** ES modules for Node, as measured best for a cold start; what is imported by `import()` stays a file of its own. */
export async function bundle(
  root: string,
  { input, plugins = [], to }: Bundling,
): Promise<readonly OutputChunk[]> {
  const build = await rolldown({
    cwd: root,
    input,
    platform: 'node',
    plugins: [oneGraphql(root), ...plugins],
    // ES modules where a package has them: graphql, once required, can't be reduced to what is used.
    resolve: { mainFields: ['module', 'main'] },
    // Google's clients name folders of theirs that they never read from here.
    transform: { define: { __dirname: 'import.meta.dirname', __filename: 'import.meta.filename' } },
    // Only a bare import that can't be found is of interest; packages warn of much else.
    onLog: (level, log, print) => {
      if (log.code === 'UNRESOLVED_IMPORT') throw new Error(log.message);
      if (log.code === undefined) print(level, log);
    },
  });
  try {
    const made = await build.write({
      format: 'esm',
      entryFileNames: '[name].mjs',
      chunkFileNames: '[name]-[hash].mjs',
      minify: true,
      dir: to.dir,
      sourcemap: to.sourcemap ?? false,
    });
    return made.output.filter((one) => one.type === 'chunk');
  } finally {
    await build.close();
  }
}

/** One copy of graphql: packages that require it, or a file of it, and modules that import it would get two, which refuse each other. */
const oneGraphql = (root: string): Plugin => ({
  name: 'one-graphql',
  resolveId: (source) => {
    const wanted = /^graphql(\/[\w/]+)?$/.exec(source);
    return wanted && join(root, `node_modules/graphql${wanted[1] ?? '/index'}.mjs`);
  },
});

const importsOf = (chunks: readonly OutputChunk[]): readonly string[] => {
  const own = new Set(chunks.map(({ fileName }) => fileName));
  const imports = chunks.flatMap((chunk) => [...chunk.imports, ...chunk.dynamicImports]);
  return [...new Set(imports)].filter((name) => !own.has(name) && !name.startsWith('node:'));
};
