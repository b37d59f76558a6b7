import { describe, expect, it } from 'vitest';
import type { ChangeKind } from '#web/gql/graphql.ts';
import { changeBrief } from '#web/parts/change-brief.ts';
import { changeSentence } from '#web/parts/change-sentence.ts';

const change = (kind: ChangeKind, subject: string, before?: unknown, after?: unknown) => ({
  kind,
  subject,
  before,
  after,
});

describe('a change in a sentence', () => {
  it.each([
    [
      change('SERVICE_CREATED', 'pay-api'),
      'pay-api joined the catalogue',
      'pay-api がカタログに追加されました',
    ],
    [
      change('SERVICE_UPDATED', 'pay-api', { tier: 'B' }, { tier: 'A' }),
      'pay-api: tier B → A',
      'pay-api: tier B → A',
    ],
    [
      change('SERVICE_UPDATED', 'pay-api', { tier: 'B', tags: [] }, { tier: 'A', tags: ['x'] }),
      'pay-api: tier, tags changed',
      'pay-api: tier、tags が変更されました',
    ],
    [
      change('SERVICE_UPDATED', 'pay-api', undefined, { slo: '99.9' }),
      'pay-api: slo – → 99.9',
      'pay-api: slo – → 99.9',
    ],
    [
      change('SERVICE_RENAMED', 'pay-api', { serviceId: 'payment' }, { serviceId: 'pay-api' }),
      'payment is now called pay-api',
      'payment の名前が pay-api に変わりました',
    ],
    [
      change(
        'ROLLOUT',
        'production Deployment/pay-api',
        { images: ['eu.gcr.io/acme/pay-api:v1.41'] },
        { images: ['eu.gcr.io/acme/pay-api:v1.42'] },
      ),
      'pay-api production: v1.41 → v1.42',
      'pay-api production: v1.41 → v1.42',
    ],
    [
      change(
        'WORKLOAD_CHANGED',
        'production Deployment/pay-api',
        { 'disruptionBudget.maxUnavailable': '1' },
        { 'disruptionBudget.maxUnavailable': '33%' },
      ),
      'pay-api production: disruptionBudget.maxUnavailable 1 → 33%',
      'pay-api production: disruptionBudget.maxUnavailable 1 → 33%',
    ],
    [
      change('HEALTH', 'beta StatefulSet/queue', { health: 'HEALTHY' }, { health: 'CRITICAL' }),
      'StatefulSet queue beta: Healthy → Critical',
      'StatefulSet queue beta: 正常 → 重大',
    ],
    [
      change('RPC_SERVICE_REMOVED', 'acme.pay.v1.PaymentService'),
      'acme.pay.v1.PaymentService was removed',
      'acme.pay.v1.PaymentService が削除されました',
    ],
  ])('%j', (told, en, ja) => {
    expect(changeSentence(told, 'en')).toBe(en);
    expect(changeSentence(told, 'ja')).toBe(ja);
  });

  it('survives details of any shape', () => {
    for (const odd of [null, [], 'text', 3, { images: [7] }, { health: 'PURPLE' }]) {
      for (const kind of ['ROLLOUT', 'HEALTH', 'SERVICE_UPDATED', 'SERVICE_RENAMED'] as const) {
        expect(changeSentence(change(kind, 'x', odd, odd), 'en')).not.toMatch(/undefined|object/);
      }
    }
  });
});

describe('a change in a narrow column', () => {
  it.each([
    [change('ROLLOUT', 'production Deployment/pay-api', {}, { version: 'v1.42' }), 'prod ▸ v1.42'],
    [change('HEALTH', 'beta Deployment/x', {}, { health: 'WARNING' }), 'beta: Warning'],
    [change('SERVICE_UPDATED', 'x', { tier: 'B' }, { tier: 'A' }), 'tier changed'],
    [change('RPC_SERVICE_CHANGED', 'acme.pay.v1.PaymentService'), 'PaymentService API'],
  ])('%j', (told, brief) => {
    expect(changeBrief(told, 'en', new Map([['production', 'prod']]))).toBe(brief);
  });
});
