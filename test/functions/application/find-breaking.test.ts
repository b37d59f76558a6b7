import { expect, it } from 'vitest';
import { comparableContract } from '#application/comparable-contract.ts';
import { readDescriptorSet } from '#application/descriptor-set.ts';
import { draftContract } from '#application/draft-contract.ts';
import { findBreaking } from '#application/find-breaking.ts';
import { createStager, NO_STAGER } from '#application/proto-documents.ts';
import { compareSets } from '#domain/comparison/compare-sets.ts';
import { createMemoryApp } from '../../support/memory-app.ts';
import { hederaVersions, someGoogleVersions } from '../../support/proto-versions.ts';

it.each([
  ['Google’s', someGoogleVersions],
  ['Hedera’s', () => hederaVersions('moved')],
])(
  'compared part by part %s APIs break exactly where they do when compared as a whole',
  async (_, load) => {
    const { older, newer } = load();
    const app = createMemoryApp();
    const draft = async (bytes: Uint8Array, isStored: boolean) => {
      const set = readDescriptorSet(app, bytes);
      if (set.kind === 'refused') throw new Error('The set was refused.');
      const header = { source: 's', revision: 'r', generation: 1, label: 'main' };
      const stager = isStored ? createStager(app.store) : NO_STAGER;
      const named = { ...header, publishedAt: app.now };
      const { index } = await draftContract(app, set, undefined, named, stager);
      await stager.finish();
      const bytesOf = new Map(set.files.map(({ raw }) => [raw.path, raw.bytes]));
      const whole = comparableContract(app.comparableReader, index, async (files) =>
        files.map(({ path }) => bytesOf.get(path) ?? new Uint8Array()),
      );
      return { set, index, whole };
    };
    const before = await draft(older.bytes(), true);
    const after = await draft(newer.bytes(), false);
    const inParts = await findBreaking(app, before.index, after.index, after.set);
    const all = await compareSets(before.whole, after.whole, 'FILE');
    const said = (changes: readonly { rule?: string; symbol: string; message: string }[]) =>
      changes.map(({ rule, symbol, message }) => `${rule} ${symbol} ${message}`).sort();
    expect(inParts.length).toBeGreaterThan(0);
    expect(said(inParts)).toEqual(said(all.filter(({ breaking }) => breaking)));
    await app.close();
  },
  60_000,
);
