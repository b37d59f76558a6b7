import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const DOCUMENTS = globSync(
  ['*.md', 'docs/**/*.md', 'infra/*.md', 'infra/agent/*.md', 'examples/**/*.md'],
  {
    cwd: ROOT,
  },
);

it.each(DOCUMENTS)('%s leads to files that are there', (path) => {
  const text = readFileSync(join(ROOT, path), 'utf8').replaceAll(/```[\s\S]*?```/g, '');
  const targets = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1] ?? '');
  const local = targets.filter((target) => !/^[a-z]+:|^#/.test(target));
  const missing = local.filter(
    (target) => !existsSync(join(ROOT, dirname(path), target.replace(/#.*/, ''))),
  );
  expect(missing).toEqual([]);
});
