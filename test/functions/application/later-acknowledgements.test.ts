import { describe, expect, it } from 'vitest';
import { withLaterAcknowledgements } from '#application/later-acknowledgements.ts';
import type { StoredContract } from '#application/stored-contract.ts';
import { joinAcknowledgements, MOST_ACKNOWLEDGEMENTS } from '#domain/review/acknowledgement.ts';

const NOON = '2026-11-22T12:00:00.000Z';
const LATER = '2026-11-22T13:00:00.000Z';
const entry = {
  ...{
    number: 2,
    revision: 'r2',
    generation: 2,
    at: NOON,
    previous: 'r1',
    services: [],
    types: [],
  },
  files: { added: 0, changed: 1, removed: 0 },
};
const head: StoredContract = {
  ...{ format: 2, source: 's', revision: 'r2', generation: 2, label: 'main', publishedAt: NOON },
  ...{ hasComments: true, rendered: '1', serviceCount: 0, files: [], gone: [] },
  log: { count: 2, recent: [entry], pages: [] },
};
const meant = { symbol: 'a.B', reason: 'meant' };
const publication = {
  ...{ source: 's', revision: 'r2', generation: 2, label: 'main', set: new Uint8Array() },
  acknowledgements: [meant],
  publishedBy: 'mia@acme.example',
};
const recorded = { ...meant, at: LATER, by: 'mia@acme.example' };

describe('acknowledgements that come later', () => {
  it('are added to the contract in force and to its entry of the log', () => {
    expect(withLaterAcknowledgements(head, publication, LATER)).toEqual({
      ...head,
      acknowledgements: [recorded],
      log: { ...head.log, recent: [{ ...entry, acknowledgements: [recorded] }] },
    });
  });

  it('are told by the contract alone where its entry lies on a page', () => {
    const log = { count: 2, recent: [], pages: ['hash'] };
    expect(withLaterAcknowledgements({ ...head, log }, publication, LATER)).toEqual({
      ...head,
      log,
      acknowledgements: [recorded],
    });
  });

  it('change nothing when they were told before, or are of another revision or label', () => {
    const told = { ...head, acknowledgements: [{ ...meant, at: NOON }] };
    expect(withLaterAcknowledgements(told, publication, LATER)).toBeUndefined();
    for (const over of [{ revision: 'r1' }, { label: 'next' }, { acknowledgements: [] }])
      expect(withLaterAcknowledgements(head, { ...publication, ...over }, LATER)).toBeUndefined();
  });

  it('come before the older ones, and never grow without end', () => {
    const many = (from: string) =>
      Array.from({ length: 3 * MOST_ACKNOWLEDGEMENTS }, (_, number) => ({
        ...{ symbol: `${from}${number}`, reason: 'why', at: NOON },
      }));
    const joined = joinAcknowledgements(many('old'), many('new'));
    expect(joined).toHaveLength(2 * MOST_ACKNOWLEDGEMENTS);
    expect(joined[0]?.symbol).toBe('new0');
  });
});
