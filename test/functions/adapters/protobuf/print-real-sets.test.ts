import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { descriptorReader } from '#adapters/protobuf/descriptor-reader.ts';
import type { RawProtoFile } from '#application/ports.ts';
import { setOf } from '../../../support/encode-set.ts';
import { envoyProtos, googleProtos } from '../../../support/public-protos.ts';
import { roundTrip } from '../../../support/round-trip.ts';

/** Every nth file of a set, each with all that it imports. */
function sample(set: Uint8Array, every: number): Uint8Array {
  const files = descriptorReader.split(set);
  const byPath = new Map(files.map((file) => [file.path, file]));
  const taken = new Set<RawProtoFile>();
  const take = (file: RawProtoFile | undefined): void => {
    if (file === undefined || taken.has(file)) return;
    taken.add(file);
    for (const path of file.imports) take(byPath.get(path));
  };
  for (const [index, file] of files.entries()) if (index % every === 0) take(file);
  return setOf([...taken].map(({ bytes }) => bytes));
}

describe('the printed source of real sets gives the same descriptors, compiled again', () => {
  it('Envoy with the options of four projects: every file', async () => {
    expect(await roundTrip(envoyProtos().bytes())).toEqual([]);
  }, 60_000);

  it('our own example: every file', async () => {
    const set = readFileSync(join(import.meta.dirname, '../../../../examples/descriptors.binpb'));
    expect(await roundTrip(new Uint8Array(set))).toEqual([]);
  });

  it('google-proto-files: every 40th file and its imports; all of them in the long run', async () => {
    const set = googleProtos().bytes();
    expect(await roundTrip(process.env.MSD_FAULTS === 'long' ? set : sample(set, 40))).toEqual([]);
  }, 300_000);
});
