import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { DOORS } from '#doors.ts';
import { overBudget, readBudget } from '../../local/bundle/budget.ts';
import type { Artefact } from '../../local/bundle/bundle-door.ts';
import { doorFile } from '../../local/bundle/one-door.ts';

/** What is deployed: one folder a function, started from a clean place, on one database. */

const ROOT = join(import.meta.dirname, '../..');
const { artefacts } = inject('bundles');

const packagesIn = ({ modules }: Artefact): readonly string[] => [
  ...new Set(
    modules
      .filter((id) => id.includes('node_modules/'))
      .map((id) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id)?.[1] ?? id),
  ),
];
const filesNamed = (path: string): readonly string[] =>
  artefacts
    .filter(({ modules }) => modules.some((id) => id.endsWith(path)))
    .map(({ door }) => door);
const doorsWith = (name: string): readonly string[] =>
  artefacts.filter((made) => packagesIn(made).includes(name)).map(({ door }) => door);

describe('a bundled function', () => {
  it('exists for every door, in files of its own and without a package to install', async () => {
    expect(artefacts.map(({ door }) => door)).toEqual(DOORS.map(({ name }) => name));
    for (const { door, folder: place, files } of artefacts) {
      expect((await readdir(place)).sort()).toEqual(files.map(({ name }) => name).sort());
      const manifest = JSON.parse(await readFile(join(place, 'package.json'), 'utf8'));
      expect(manifest, door).toMatchObject({
        type: 'module',
        main: 'index.mjs',
        engines: { node: '24' },
        scripts: { start: 'node start.mjs' },
        dependencies: {},
      });
    }
  });

  it('holds what it needs and nothing else', () => {
    expect(doorsWith('graphql')).toEqual(['graphql']);
    expect(doorsWith('graphql-yoga')).toEqual(['graphql']);
    // graphql loads it when somebody asks for the source of a file.
    expect(doorsWith('@bufbuild/protobuf')).toEqual(['ingestDescriptors', 'graphql']);
    expect(doorsWith('yaml')).toEqual(['ingestSpecs']);
    expect(doorsWith('@kubernetes/client-node')).toEqual(['pollCluster']);
    for (const { door, modules } of artefacts) {
      const foreign = /^(web|local|cli|examples|test)\/|node_modules\/(preact|vite|rolldown)\//;
      expect(
        modules.filter((id) => foreign.test(id)),
        door,
      ).toEqual([]);
      const others = DOORS.filter(({ name }) => name !== door).map((one) => doorFile(ROOT, one));
      expect(
        modules.filter((id) => others.includes(join(ROOT, id))),
        door,
      ).toEqual([]);
    }
  });

  it('holds only the clients of what it speaks to', () => {
    const needing = (part: (typeof DOORS)[number]['needs'][number]) =>
      DOORS.filter(({ needs }) => needs.includes(part)).map(({ name }) => name);
    const publishing = needing('bus');
    expect(doorsWith('@google-cloud/pubsub')).toEqual(publishing);
    expect(publishing).not.toContain('pollClusters');
    expect(filesNamed('cloud-tasks/post-with-retry.ts')).toEqual(needing('tasks'));
    expect(filesNamed('cloud-storage/access-tokens.ts')).toEqual(['ingestDescriptors']);
    expect(doorsWith('@marcbachmann/cel-js')).toEqual(needing('rules'));
    expect(doorsWith('@bufbuild/re2')).toEqual(needing('rules'));
    expect(doorsWith('@google-cloud/firestore')).toHaveLength(DOORS.length);
  });

  it('brings no web framework: it serves itself, or the platform brings one', () => {
    expect(doorsWith('@google-cloud/functions-framework')).toEqual([]);
    expect(doorsWith('express')).toEqual([]);
  });

  it('holds no module twice', () => {
    for (const { door, modules } of artefacts)
      expect(new Set(modules).size, door).toBe(modules.length);
  });

  it('has not grown by more than a tenth since somebody looked', async () => {
    expect(overBudget(await readBudget(ROOT), artefacts)).toEqual([]);
  });
});
