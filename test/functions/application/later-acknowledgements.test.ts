import { describe, expect, it } from 'vitest';
import { factsOf } from '#application/facts-of.ts';
import { withLaterAcknowledgements } from '#application/later-acknowledgements.ts';
import type { StoredContract } from '#application/stored-contract.ts';
import { touchedBy } from '#application/touched-by.ts';
import type { Change } from '#domain/change.ts';
import { eventOf } from '#domain/event.ts';
import { type HeardEvent, parseEvent } from '#domain/heard-event.ts';
import { joinAcknowledgements, MOST_ACKNOWLEDGEMENTS } from '#domain/review/acknowledgement.ts';
import { createDescriptorDesk } from '../../support/descriptor-desk.ts';

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

const SET = (price: string) => ({
  'acme/pay/v1/pay.proto': `syntax = "proto3"; package acme.pay.v1;
service Pay { rpc Do(Money) returns (Money); }
message Money { ${price} amount = 1; }`,
});

describe('acknowledgements that come later', () => {
  it('are told as a change, so that whoever waits for them hears of it, and close what they are about', async () => {
    const desk = createDescriptorDesk();
    await desk.specs({
      'pay.yaml': 'serviceID: pay\nteamName: core\ngrpc: { provides: [acme.pay.v1.Pay] }\n',
    });
    await desk.publish(SET('string'));
    await desk.publish(SET('int64'));
    const broken = async () => {
      const facts = factsOf(await desk.app.readCatalogue(), 'pay', NOON);
      return JSON.stringify(facts.contractChanges);
    };
    expect(await broken()).toContain('"acknowledged":false');
    const symbol = 'acme.pay.v1.Money.amount';
    const again = { generation: 2, acknowledgements: [{ symbol, reason: 'meant' }] };
    await desk.publish(SET('int64'), again);
    expect(await broken()).toContain('"acknowledged":true,"reason":"meant"');
    const told = (await desk.changes()).at(-1);
    expect(told).toMatchObject({ kind: 'contract-changed', after: { acknowledged: [symbol] } });
    const event = parseEvent(JSON.parse(JSON.stringify(eventOf(told as Change))));
    const touched = touchedBy(event as HeardEvent, await desk.app.readCatalogue());
    expect(touched.flatMap(({ services }) => services)).toContain('pay');
    // Once more says nothing new.
    const count = (await desk.changes()).length;
    await desk.publish(SET('int64'), again);
    expect(await desk.changes()).toHaveLength(count);
    await desk.app.close();
  });

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
