import { spawnSync } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';

/** The fence of `biome.json`, tried with planted code: what each layer may and may not know. */

const ROOT = join(import.meta.dirname, '../..');

const REFUSED = [
  ['functions/domain', '#application/ports.ts', 'domain/ is pure'],
  ['functions/domain', '../application/ports.ts', 'domain/ is pure'],
  ['functions/domain', './../application/ports.ts', 'domain/ is pure'],
  ['functions/domain', 'node:crypto', 'domain/ is pure'],
  ['functions/domain', 'yaml', 'domain/ is pure'],
  ['functions/application', '#adapters/node/codec.ts', 'application/ imports'],
  ['functions/application', 'node:zlib', 'application/ imports'],
  ['functions/adapters/yaml', '#adapters/node/codec.ts', 'An adapter knows'],
  ['functions/adapters/yaml', '#application/flip.ts', 'An adapter knows'],
  ['functions/adapters/yaml', '../node/codec.ts', 'An adapter knows'],
  ['functions/schema', '#adapters/node/codec.ts', 'schema/ reaches data'],
  ['functions/schema', '#wiring.ts', 'schema/ reaches data'],
  ['functions', './adapters/node/codec.ts', 'Only wiring.ts'],
  ['functions/http', '#adapters/node/codec.ts', 'Only wiring.ts'],
  ['web/src', '#domain/spec.ts', 'web/ knows the backend only'],
  ['local', '#domain/spec.ts', 'local/ runs the doors'],
  ['cli', '#wiring.ts', 'cli/ talks to the doors'],
  ['cli', '#adapters/sqlite/document-store.ts', 'cli/ talks to the doors'],
  ['cli', '#adapters/kubernetes/cluster-reader.ts', 'cli/ talks to the doors'],
] as const;

const ALLOWED = [
  ['functions/domain', '#domain/spec.ts'],
  ['functions/domain', './spec.ts'],
  ['functions/domain', 'valibot'],
  ['functions/application', '#domain/spec.ts'],
  ['functions/adapters/yaml', '#application/ports.ts'],
  ['functions/adapters/yaml', 'yaml'],
  ['functions/schema', '#application/catalogue.ts'],
  ['cli', '#adapters/yaml/spec-reader.ts'],
  ['cli', '#adapters/kubernetes/check-clusters.ts'],
] as const;

const GLOBALS = ['Date.now()', 'crypto.randomUUID()', 'process.env', 'fetch("x")', 'setTimeout(f)'];

const importing = (what: string): string => `import { x } from '${what}';\nexport const y = x;\n`;
const computing = (expression: string): string => `export const x = ${expression};\n`;
const DROPPED = 'const x = async () => 1;\nexport const y = () => {\n  x();\n};\n';

let complaints: (path: string) => string;

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'layers-'));
  const planted = new Map([
    ...REFUSED.map(([layer, what], index) => [`${layer}/refused${index}.ts`, importing(what)]),
    ...ALLOWED.map(([layer, what], index) => [`${layer}/allowed${index}.ts`, importing(what)]),
    ...GLOBALS.flatMap((global, index) => [
      [`functions/domain/global${index}.ts`, computing(global)],
      [`functions/application/global${index}.ts`, computing(global)],
    ]),
    ['functions/application/dropped.ts', DROPPED],
  ] as [string, string][]);
  for (const [path, code] of planted) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), code);
  }
  await copyFile(join(ROOT, 'biome.json'), join(folder, 'biome.json'));
  const { stdout } = spawnSync(
    process.execPath,
    [
      join(ROOT, 'node_modules/@biomejs/biome/bin/biome'),
      'lint',
      '--reporter=github',
      '--max-diagnostics=none',
    ],
    { cwd: folder, encoding: 'utf8' },
  );
  await rm(folder, { recursive: true });
  complaints = (path) =>
    stdout
      .split('\n')
      .filter((line) => line.includes(`/${path},`))
      .join('\n');
});

describe('the layers', () => {
  it.each(REFUSED.map((one, index) => [...one, index] as const))(
    'refuse that %s imports %s',
    (layer, _, reason, index) => {
      expect(complaints(`${layer}/refused${index}.ts`)).toContain(reason);
    },
  );

  it.each(ALLOWED.map((one, index) => [...one, index] as const))(
    'let %s import %s',
    (layer, _, index) => {
      expect(complaints(`${layer}/allowed${index}.ts`)).not.toContain('noRestrictedImports');
    },
  );

  it.each(GLOBALS.map((one, index) => [one, index] as const))(
    'keep %s out of the domain',
    (_, index) => {
      expect(complaints(`functions/domain/global${index}.ts`)).toContain('noRestrictedGlobals');
      expect(complaints(`functions/application/global${index}.ts`)).not.toContain('RestrictedGlob');
    },
  );

  it('refuse a promise nobody waits for: it may be a lost write', () => {
    expect(complaints('functions/application/dropped.ts')).toContain('noFloatingPromises');
  });
});
