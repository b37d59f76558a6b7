import { describe, expect, it } from 'vitest';
import { scanChangeLog } from '#application/change-log.ts';
import { ingestDescriptors } from '#ingest-descriptors.ts';
import { askData } from '../support/ask.ts';
import { compileProto } from '../support/compile-proto.ts';
import { pushRequest } from '../support/push.ts';
import { BROKEN, CONTRACT, createReviewDesk, SOURCE } from '../support/review-desk.ts';

const ACKNOWLEDGE = { acknowledge: 'acme.v1.Money.currency: 旧通貨は使われない: see ADR 7' };

async function published(query: Record<string, string | readonly string[]> = ACKNOWLEDGE) {
  const desk = await createReviewDesk();
  desk.app.viewer = { name: 'Mia', email: 'mia@acme.example', role: 'editor', local: false };
  await desk.send(CONTRACT);
  desk.app.now = '2026-11-22T13:00:00.000Z';
  expect((await desk.send(BROKEN, query)).status).toBe(200);
  return desk;
}

type Desk = Awaited<ReturnType<typeof published>>;

const compared = async ({ app }: Desk, from: string, to: string) => {
  const query = `{ compareContracts(source: "${SOURCE}", from: "${from}", to: "${to}") {
    changes { nodes { symbol breaking acknowledgement { symbol reason at by } } } } }`;
  return (await askData(app, query)).compareContracts.changes.nodes;
};

const history = async ({ app }: Desk) => {
  const query =
    '{ contracts { revisions { nodes { revision breaking acknowledgements { symbol reason by } } } } }';
  return (await askData(app, query)).contracts[0].revisions.nodes;
};

describe('a publication that acknowledges what it breaks', () => {
  it('is told with reason, time and publisher where revisions are compared', async () => {
    const desk = await published();
    expect(await compared(desk, 'r1', 'r2')).toEqual([
      {
        symbol: 'acme.v1.Money.currency',
        breaking: true,
        acknowledgement: {
          symbol: 'acme.v1.Money.currency',
          reason: '旧通貨は使われない: see ADR 7',
          at: '2026-11-22T13:00:00.000Z',
          by: 'mia@acme.example',
        },
      },
    ]);
  });

  it('is told over several revisions, and not for the way back', async () => {
    const desk = await published();
    await desk.send({
      ...BROKEN,
      'new.proto': 'syntax = "proto3"; package acme.new; message N {}',
    });
    const onward = await compared(desk, 'r1', 'main');
    expect(onward.find(({ breaking }: { breaking: boolean }) => breaking)).toMatchObject({
      acknowledgement: { by: 'mia@acme.example' },
    });
    expect(await compared(desk, 'r2', 'r1')).toMatchObject([{ acknowledgement: null }]);
  });

  it('stands in the history of the contract', async () => {
    const desk = await published();
    expect(await history(desk)).toEqual([
      {
        revision: 'r2',
        breaking: 1,
        acknowledgements: [
          {
            symbol: 'acme.v1.Money.currency',
            reason: '旧通貨は使われない: see ADR 7',
            by: 'mia@acme.example',
          },
        ],
      },
      { revision: 'r1', breaking: 0, acknowledgements: [] },
    ]);
  });

  it('gives its reason with the change, for its owner and for whoever hears events', async () => {
    const desk = await published();
    const query = '{ changes { nodes { breaking { rule symbol reason } } } }';
    const { changes } = await askData(desk.app, query);
    const told = changes.nodes.flatMap(({ breaking }: { breaking: unknown[] }) => breaking);
    expect(told).toEqual([
      {
        rule: 'FIELD_SAME_TYPE',
        symbol: 'acme.v1.Money.currency',
        reason: '旧通貨は使われない: see ADR 7',
      },
    ]);
    const scan = { direction: 'asc', where: [], documents: 1_000 } as const;
    const logged = await Array.fromAsync(scanChangeLog(desk.app, scan));
    expect(JSON.stringify(logged)).toContain('see ADR 7');
  });

  it('may be sent again with a further reason; the very same adds nothing', async () => {
    const desk = await published({});
    expect(await compared(desk, 'r1', 'r2')).toMatchObject([{ acknowledgement: null }]);
    const again = { revision: 'r2', generation: '2' };
    const answer = await (await desk.send(BROKEN, { ...again, ...ACKNOWLEDGE })).json();
    expect(answer).toMatchObject({ outcome: 'unchanged' });
    expect(await compared(desk, 'r1', 'r2')).toMatchObject([
      { acknowledgement: { symbol: 'acme.v1.Money.currency' } },
    ]);
    expect((await history(desk))[0].acknowledgements).toHaveLength(1);
    const same = await desk.app.cost(() => desk.send(BROKEN, { ...again, ...ACKNOWLEDGE }));
    expect(same.writes).toBe(0);
    await desk.send(CONTRACT);
    expect(await compared(desk, 'r1', 'r2')).toMatchObject([
      { acknowledgement: { symbol: 'acme.v1.Money.currency' } },
    ]);
  });

  it('is kept of another label, which has no history', async () => {
    const desk = await published({ ...ACKNOWLEDGE, label: 'next' });
    expect(await compared(desk, 'main', 'next')).toMatchObject([
      { acknowledgement: { reason: '旧通貨は使われない: see ADR 7' } },
    ]);
    expect(await history(desk)).toHaveLength(1);
  });

  it('may come in a Pub/Sub message, a line each', async () => {
    const desk = await createReviewDesk();
    await desk.send(CONTRACT);
    const acknowledge = 'acme.chat.*: no\nacme.v1.*: 旧通貨';
    const attributes = { source: SOURCE, revision: 'r2', generation: '2', acknowledge };
    const set = new Uint8Array(await compileProto(BROKEN));
    const pushed = pushRequest('/api/descriptors', set, attributes);
    expect((await ingestDescriptors(desk.app)(pushed)).status).toBe(200);
    expect(await compared(desk, 'r1', 'r2')).toMatchObject([
      { acknowledgement: { symbol: 'acme.v1.*', reason: '旧通貨' } },
    ]);
  });

  it('names nobody where the publisher is a key', async () => {
    const desk = await createReviewDesk();
    desk.app.viewer = undefined;
    await desk.send(CONTRACT);
    await desk.send(BROKEN, ACKNOWLEDGE);
    desk.app.viewer = { name: 'Test', role: 'viewer', local: true };
    expect(await compared(desk, 'r1', 'r2')).toMatchObject([{ acknowledgement: { by: null } }]);
  });
});
