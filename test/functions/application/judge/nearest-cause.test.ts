import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { gatherAsks } from '#application/judge/asks.ts';
import { asksOfAll } from '#application/judge/event-asks.ts';
import type { Change, ChangeKind } from '#domain/change.ts';
import type { FactRoot } from '#domain/facts/fact-type.ts';
import type { HeardEvent } from '#domain/heard-event.ts';
import { createMemoryApp, type MemoryApp } from '../../../support/memory-app.ts';
import { publishSpecs } from '../../../support/publish.ts';

const POINTS = 'acme.pay.points.v1.PointsService';
const SETTLEMENT = 'acme.pay.settlement.v1.SettlementService';
const BREAKING = { count: 2, findings: [] };
const AT = '2026-11-22T12:00:00.000Z';

let app: MemoryApp;
beforeEach(async () => {
  app = createMemoryApp();
  await publishSpecs(app, {
    points: `grpc: { provides: [${POINTS}], consumes: [${SETTLEMENT}] }`,
    settlement: `grpc: { provides: [${SETTLEMENT}] }`,
  });
});
afterEach(() => app.close());

function event(kind: ChangeKind, told: Partial<Change> = {}): HeardEvent {
  const change: Change = {
    id: `${kind} ${told.subject}`,
    kind,
    at: AT,
    source: 'github.com/acme/protos',
    revision: 'r1',
    serviceId: 'points',
    subject: 'points',
    summary: 'It changed.',
    ...told,
  };
  const { id, at, source, subject, serviceId } = change;
  return { id, type: kind, at, source, subject, serviceId, change };
}

async function causeOf(
  events: readonly HeardEvent[],
  looksAt: readonly FactRoot[],
  roots: readonly FactRoot[] = looksAt,
) {
  const catalogue = await app.readCatalogue();
  const asked = gatherAsks(asksOfAll(events, catalogue), catalogue);
  const campaign = { id: 'any', roots: new Set(roots) };
  const cause = asked.causeOf('points', campaign, true, new Set(looksAt));
  if (cause?.kind === 'event') return cause.eventId;
  return cause && [cause.kind, 'source' in cause ? cause.revision : undefined];
}

const added = event('rpc-service-added', { subject: SETTLEMENT, serviceId: 'settlement' });
const broken = event('rpc-service-changed', { subject: POINTS, breaking: BREAKING });
const widened = event('rpc-service-changed', { subject: 'acme.pay.points.v1.Other' });

describe('the cause of a verdict', () => {
  it('is the break of what is its own, not what came with it to others or broke nothing', async () => {
    const all = [added, broken, widened];
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(all, { minLength: 3 }), async (events) => {
        expect(await causeOf(events, ['contractChanges', 'now'])).toBe(broken.id);
      }),
      { numRuns: 6 },
    );
  });

  it('is the publication where several of its changes may have decided alike', async () => {
    expect(await causeOf([broken, widened], ['rpcServices'])).toEqual(['reconcile', 'r1']);
    expect(await causeOf([widened], ['rpcServices'])).toBe(widened.id);
  });

  it('is what happened to others, where nothing happened to the service', async () => {
    expect(await causeOf([added], ['edges'])).toBe(added.id);
  });

  it('is no contract and no word of a spec where a rule looks at what runs', async () => {
    const spec = event('service-updated', { after: { description: 'New' } });
    const placed = event('service-updated', { after: { 'environments.production.cluster': 'c' } });
    expect(await causeOf([spec, broken], ['workloads'])).toBeUndefined();
    expect(await causeOf([placed], ['workloads'])).toBe(placed.id);
    const many = Array.from({ length: 201 }, (_, number) =>
      event('rpc-service-changed', { subject: `acme.pay.S${number}` }),
    );
    expect(await causeOf(many, ['workloads'])).toBeUndefined();
    expect(await causeOf(many, ['edges'])).toEqual(['reconcile', 'r1']);
  });

  it('tells of facts by which it was decided, not of those by which it is asked', async () => {
    const spec = event('service-updated', { after: { tier: 'A' } });
    expect(await causeOf([spec], ['workloads'], ['spec', 'workloads'])).toBeUndefined();
    expect(await causeOf([spec], ['spec', 'workloads'])).toBe(spec.id);
  });
});
