import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodeCodec } from '#adapters/node/codec.ts';
import { openJudged, storedJudged, withJudgements } from '#application/judged-form.ts';
import { VERDICTS } from '#domain/todos/judgement.ts';

const MOMENT = Date.UTC(2026, 10, 22, 12);
const momentOf = (minute: number) => new Date(MOMENT + minute * 60_000).toISOString();
const proofOf = (minute: number, place: number) =>
  `${(MOMENT + minute * 60_000).toString(36)}-0123456789ab#${place}`;

const judgement = fc
  .record({
    verdict: fc.constantFrom(...VERDICTS),
    since: fc.nat(9).map(momentOf),
    before: fc.constantFrom(undefined, 'OPEN', 'SATISFIED', 'NOT_APPLICABLE'),
    wasSatisfied: fc.constantFrom(undefined, true),
    proof: fc.tuple(fc.nat(9), fc.nat(5_000)).map(([minute, place]) => proofOf(minute, place)),
  })
  .map(({ before, wasSatisfied, ...rest }) => ({
    ...rest,
    ...(before ? { before } : {}),
    ...(wasSatisfied ? { wasSatisfied } : {}),
  }));
const serviceId = fc.constantFrom('pay', 'shop', 'constructor', 'toString', 'a-9');
const judgements = fc.dictionary(fc.constantFrom('pdb', 'probes', 'valueOf', '0-tier'), judgement, {
  minKeys: 1,
});
const shard = fc.dictionary(serviceId, judgements);
const stored = (value: Parameters<typeof storedJudged>[0]) =>
  nodeCodec.unpack(nodeCodec.pack(storedJudged(value)));

describe('a stored shard of judgements', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(shard, (value) => {
        expect(openJudged(stored(value))).toEqual(value);
      }),
    );
  });

  it('takes over other judgements of some services and leaves the rest', () => {
    fc.assert(
      fc.property(shard, fc.array(fc.tuple(serviceId, fc.option(judgements))), (value, edits) => {
        let opened = openJudged(stored(value));
        const model = { ...value };
        for (const [id, news] of edits) {
          if (news === null) delete model[id];
          else model[id] = news;
          opened = withJudgements(opened, new Map([[id, news ?? {}]]));
        }
        expect(opened).toEqual(model);
        expect(openJudged(stored(opened))).toEqual(model);
      }),
    );
  });

  it('keeps what was read before as the very same object while it says the same', () => {
    const one = { verdict: 'OPEN', since: momentOf(0), proof: proofOf(0, 0) } as const;
    const first = openJudged(stored({ pay: { pdb: one }, shop: { pdb: one } }));
    const { pay } = first;

    const second = stored(withJudgements(first, new Map([['shop', { probes: one }]])));

    expect(openJudged(second, first).pay).toBe(pay);
    expect(openJudged(second, first).shop).toEqual({ probes: one });
  });

  it('weighs less than a third of plain JSON', () => {
    const one = { verdict: 'OPEN', since: momentOf(0), proof: proofOf(0, 17) } as const;
    const campaigns = Object.fromEntries(Array.from({ length: 50 }, (_, n) => [`rule-${n}`, one]));
    const value = Object.fromEntries(Array.from({ length: 50 }, (_, n) => [`s-${n}`, campaigns]));

    const sizeOf = (json: object) => JSON.stringify(json).length;

    expect(sizeOf(stored(value) as object)).toBeLessThan(sizeOf(value) / 3);
  });

  it('is empty where nothing is judged', () => {
    expect(storedJudged({})).toEqual({});
    expect(storedJudged(withJudgements({}, new Map([['pay', {}]])))).toEqual({});
    expect(openJudged({})).toEqual({});
  });
});
