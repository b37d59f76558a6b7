import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { reconcile } from '#application/judge/reconcile.ts';
import { renewEvidence } from '#application/judge/renew-evidence.ts';
import { readTransitions } from '#application/read-transitions.ts';
import { daysAfter } from '#domain/retention.ts';
import { createMemoryApp, type MemoryApp } from '../../../support/memory-app.ts';
import { ORGANISATION, publishSpecs } from '../../../support/publish.ts';
import { putCampaigns } from '../../../support/put-campaigns.ts';

let app: MemoryApp;
beforeEach(async () => {
  app = createMemoryApp();
  await publishSpecs(app, { pay: 'tier: A', shop: '' }, { 'organisation.yaml': ORGANISATION });
  await putCampaigns(app, [{ id: 'tiered', satisfied: 'has(spec.tier)' }]);
  await reconcile(app);
});
afterEach(() => app.close());

const proofOf = async (serviceId: string) => {
  const { judged } = await app.readBoard();
  return [...judged.values()].flatMap((shard) =>
    Object.entries(shard).flatMap(([id, own]) => (id === serviceId ? [own.tiered?.proof] : [])),
  )[0];
};

describe('the evidence of a judgement in force', () => {
  it('outlives its document: it is renewed before that expires, and says the same', async () => {
    const before = await readTransitions(app, [await proofOf('pay')], 1);
    app.now = daysAfter(app.now, 369);
    expect(await renewEvidence(app)).toBe(0);

    app.now = daysAfter(app.now, 2);
    await reconcile(app);

    app.now = daysAfter(app.now, 399);
    expect(await readTransitions(app, [await proofOf('pay')], 1)).toEqual(before);
    expect(before).toMatchObject([{ to: 'SATISFIED', todoId: 'tiered~pay' }]);
  });

  it('is renewed once, and leaves the judgement as it is', async () => {
    app.now = daysAfter(app.now, 380);
    const before = await app.readBoard();

    expect(await renewEvidence(app)).toBe(2);

    expect(await renewEvidence(app)).toBe(0);
    const verdicts = ({ judged }: typeof before) =>
      [...judged.values()].flatMap((shard) =>
        Object.values(shard).map(({ tiered }) => [tiered?.verdict, tiered?.since]),
      );
    expect(verdicts(await app.readBoard())).toEqual(verdicts(before));
  });
});
