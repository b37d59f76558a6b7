import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { RESOURCES } from '#adapters/kubernetes/resources.ts';
import { listRules } from '#adapters/kubernetes/role-text.ts';

/** What is told about clusters, held against what is done. */

const ROOT = join(import.meta.dirname, '../../../..');
const docs = readFileSync(join(ROOT, 'docs/polling.md'), 'utf8');
const blocks = [...docs.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, yaml = '']) => yaml);

interface Rule {
  readonly apiGroups: readonly string[];
  readonly resources: readonly string[];
  readonly verbs: readonly string[];
}
const granted = (rules: readonly Rule[]) =>
  rules
    .flatMap(({ apiGroups, resources, verbs }) =>
      apiGroups.flatMap((group) => resources.map((plural) => `${verbs.join()} ${plural}.${group}`)),
    )
    .sort();

describe('docs/polling.md', () => {
  it('gives the poller what it lists, and nothing else', () => {
    const role = blocks.find((yaml) => yaml.includes('kind: ClusterRole\n')) ?? '';
    const written = granted(parse(role).rules);
    const wanted = RESOURCES.filter(({ kind }) => kind !== 'ConfigMap');
    expect(written).toEqual(wanted.map(({ group, plural }) => `list ${plural}.${group}`).sort());
    expect(written).toEqual(granted(parse(listRules(wanted).join('\n'))));
    expect(role).toContain('# - { apiGroups: [""], resources: [configmaps], verbs: [list] }');
    expect(role).not.toContain('secrets');
  });

  it('binds that very role', () => {
    const [, binding = ''] = blocks.filter((yaml) => yaml.includes('kind: ClusterRole'));
    expect(parse(binding).roleRef.name).toBe('dashboard-poller');
  });

  it('explains every code that a cluster can come with', () => {
    const folder = join(ROOT, 'functions/adapters/kubernetes');
    const sources = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
    const codes = sources.flatMap((source) =>
      [...source.matchAll(/(?:\bproblem\(|\bimpossible\(|code: )\s*'([a-z-]+)'/g)].map(
        ([, code = '']) => code,
      ),
    );
    expect(new Set(codes).size).toBeGreaterThan(12);
    for (const code of new Set(codes)) expect(docs).toContain(`| \`${code}\` |`);
  });
});
