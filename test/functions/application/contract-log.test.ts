import { expect, it } from 'vitest';
import { nodeCodec } from '#adapters/node/codec.ts';
import { appendLog } from '#application/contract-log.ts';
import type { ContractIndex } from '#domain/contract.ts';
import type { LoggedBreaking } from '#domain/contract-log.ts';

const contract = (generation: number): ContractIndex => ({
  ...{ source: 'protos', revision: `r${generation}`, generation, label: 'main', rendered: '1' },
  ...{ files: [], services: [], types: [], messageCount: 0, hasComments: true },
  publishedAt: '2026-11-22T09:00:00.000Z',
});
const NOTHING = { added: [], changed: [], removed: [], unchanged: 0 };
const broke = (generation: number): LoggedBreaking => ({
  count: 100,
  findings: Array.from({ length: 100 }, (_, n) => [
    'FIELD_SAME_TYPE',
    `acme.pay.v1.Message${generation}.some_long_name_of_a_field_${n}`,
  ]),
});

it('keeps what was broken at hand when its revisions go to a page, the newest as far as there is room', () => {
  let index = contract(1);
  for (let generation = 2; generation <= 40; generation += 1) {
    const next = contract(generation);
    const breaking = generation % 2 === 0 ? broke(generation) : undefined;
    index = { ...next, log: appendLog(nodeCodec, index, next, NOTHING, breaking).log };
  }
  const { recent = [], broken = [], pages = [] } = index.log ?? {};
  expect(pages.length).toBeGreaterThan(1);
  const older = broken.map(({ revision }) => revision);
  // Newest first, each once, and none of those that are recent.
  expect(older.length).toBeGreaterThan(3);
  const first = 40 - recent.length;
  const newest = first % 2 === 0 ? first : first - 1;
  expect(older).toEqual(older.map((_, n) => `r${newest - 2 * n}`));
  expect(broken.every(({ breaking }) => breaking?.count === 100)).toBe(true);
  expect(JSON.stringify(broken).length).toBeLessThan(45_000);
});
