import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { descriptorReader } from '#adapters/protobuf/descriptor-reader.ts';
import type { RawProtoFile } from '#application/ports.ts';
import { setOf } from '../../support/encode-set.ts';
import { googleProtos } from '../../support/public-protos.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const CHILD = join(import.meta.dirname, '../../support/ingest-child.ts');

interface Told {
  readonly publications: readonly {
    readonly outcome: string;
    readonly created: number;
    readonly unchanged: number;
    readonly reads: number;
    readonly writes: number;
    readonly milliseconds: number;
  }[];
  readonly peakMebibytes: number;
}

it('5,000 real files are taken over within 512 MiB of memory; the same set again writes one document', async () => {
  await using folder = await temporaryFolder();
  const set = firstFiles(5_000, googleProtos().bytes());
  await writeFile(folder.file('set.binpb'), set);
  const files = [folder.file('set.binpb'), folder.file('dashboard.db')];
  const { stdout } = await promisify(execFile)(process.execPath, [CHILD, ...files]);
  const { publications, peakMebibytes }: Told = JSON.parse(stdout);
  const [first, again] = publications;
  expect(first?.outcome).toBe('applied');
  expect(first?.created).toBeGreaterThan(700);
  // Two documents a file, and a few for what names them.
  expect(first?.writes).toBeLessThanOrEqual(2 * 5_000 + 30);
  expect(again).toMatchObject({ outcome: 'unchanged', unchanged: first?.created });
  expect(again?.reads).toBeLessThanOrEqual(6);
  expect(again?.writes).toBeLessThanOrEqual(1);
  expect(peakMebibytes).toBeLessThan(512);
}, 120_000);

/** So many files of a set, each with all that it imports. */
function firstFiles(count: number, set: Uint8Array): Uint8Array {
  const files = descriptorReader.split(set);
  const byPath = new Map(files.map((file) => [file.path, file]));
  const taken = new Set<RawProtoFile>();
  const take = (file: RawProtoFile | undefined): void => {
    if (file === undefined || taken.has(file)) return;
    taken.add(file);
    for (const path of file.imports) take(byPath.get(path));
  };
  for (const file of files) if (taken.size < count) take(file);
  expect(taken.size).toBeGreaterThanOrEqual(count);
  return setOf([...taken].map(({ bytes }) => bytes));
}
