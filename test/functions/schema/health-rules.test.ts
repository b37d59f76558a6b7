import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HEALTH_RULES } from '#domain/health-rules.ts';
import { askData } from '../../support/ask.ts';
import { createMemoryApp, type MemoryApp } from '../../support/memory-app.ts';
import { deployment, ORGANISATION, publishSnapshot, publishSpecs } from '../../support/publish.ts';

let app: MemoryApp;
beforeEach(async () => {
  app = createMemoryApp();
  await publishSpecs(app, { pay: 'tier: A' }, { 'organisation.yaml': ORGANISATION });
  await publishSnapshot(app, 'prod', [
    deployment('pay', 'pay', { desired: 4, ready: 1 }),
    {
      kind: 'Event',
      metadata: { name: 'pay.1', namespace: 'pay' },
      type: 'Warning',
      reason: 'Unhealthy',
      message: 'token=hunter2',
      involvedObject: { kind: 'Deployment', name: 'pay' },
      count: 7,
      lastTimestamp: app.now,
    },
  ]);
});
afterEach(() => app.close());

describe('the catalogue of health rules', () => {
  it('tells all that is looked for, in both languages', async () => {
    const { healthRules } = await askData(
      app,
      `{ healthRules { id title ja: title(language: JA) condition severities holdSeconds graceSeconds
         cure cureJa: cure(language: JA) sources { name url } differs } }`,
    );
    expect(healthRules).toHaveLength(HEALTH_RULES.length);
    expect(healthRules.map(({ id }: { id: string }) => id)).toEqual(
      HEALTH_RULES.map(({ id }) => id),
    );
    expect(
      healthRules.find(({ id }: { id: string }) => id === 'ready-at-or-below-half'),
    ).toMatchObject({
      title: 'Half or less is ready',
      ja: '準備完了が半数以下です',
      severities: ['CRITICAL'],
      holdSeconds: 0,
      graceSeconds: 120,
    });
    expect(healthRules.find(({ id }: { id: string }) => id === 'unschedulable')).toMatchObject({
      severities: ['WARNING', 'CRITICAL'],
      holdSeconds: 15,
    });
  });
});

describe('a finding', () => {
  const FACTS = 'rule title snippet container context { reason object count lastSeen }';

  it('carries the fix with its own names, and what the cluster warned of', async () => {
    const query = `{ service(serviceId: "pay") { environments { workloads { findings { ${FACTS} } } } } }`;
    const { service } = await askData(app, query);
    expect(service.environments[0].workloads[0].findings[0]).toEqual({
      rule: 'ready-at-or-below-half',
      title: 'Half or less is ready',
      snippet: expect.stringContaining('kubectl describe deployment/pay -n pay'),
      container: null,
      context: [{ reason: 'Unhealthy', object: 'Deployment/pay', count: 7, lastSeen: app.now }],
    });
  });

  it('carries them on the page of trouble, too', async () => {
    const { trouble } = await askData(app, `{ trouble { nodes { finding { ${FACTS} } } } }`);
    expect(trouble.nodes[0].finding).toMatchObject({
      snippet: expect.stringContaining('-n pay'),
      context: [{ reason: 'Unhealthy' }],
    });
  });
});
