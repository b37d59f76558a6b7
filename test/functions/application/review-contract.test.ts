import { describe, expect, it } from 'vitest';
import { reviewDescriptors } from '#application/review-descriptors.ts';
import { createDescriptorDesk, PROTOS } from '../../support/descriptor-desk.ts';
import { field, join, setOf } from '../../support/encode-set.ts';

/** A FileDescriptorProto with one message of one field; of a package for every hundred files. */
const file = (number: number, type: 5 | 9) =>
  join(
    field(1, `p${number % 50}/f${number}.proto`),
    field(2, `p${number % 50}`),
    field(
      4,
      join(
        field(1, `M${number}`),
        field(2, join(field(1, 'at'), field(3, 1), field(4, 1), field(5, type))),
      ),
    ),
    field(12, 'proto3'),
  );

describe('the review of a large set', () => {
  it('decodes and reads only the files that differ', { timeout: 60_000 }, async () => {
    const desk = createDescriptorDesk();
    const files = Array.from({ length: 5_000 }, (_, number) => file(number, 5));
    await desk.publish(setOf(files));
    const other = setOf(files.with(7, file(7, 9)).with(4_321, file(4_321, 9)));
    const decoded: string[] = [];
    const { comparableReader: reader } = desk.app;
    const counting = {
      read: async (bytes: Uint8Array) => {
        const found = await reader.read(bytes);
        decoded.push(found.path);
        return found;
      },
      locate: reader.locate,
    };
    const header = { source: PROTOS, revision: 'pr', generation: 1, label: 'main' };
    const wish = { ruleSet: 'FILE', acknowledgements: [] } as const;
    await desk.app.readCatalogue();
    const { result, reads, writes } = await desk.app.cost(() =>
      reviewDescriptors(
        { ...desk.app, comparableReader: counting },
        { ...header, set: other },
        wish,
      ),
    );
    expect(result).toMatchObject({
      kind: 'reviewed',
      review: {
        breaking: [
          { change: { symbol: 'p21.M4321.at' } },
          { change: { symbol: 'p7.M7.at', rule: 'FIELD_SAME_TYPE' } },
        ],
      },
    });
    expect(decoded.sort()).toEqual(
      ['p21/f4321.proto', 'p7/f7.proto'].flatMap((path) => [path, path]),
    );
    expect(writes).toBe(0);
    expect(reads).toBeLessThanOrEqual(12);
  });
});
