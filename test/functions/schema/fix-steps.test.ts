import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { askData } from '../../support/ask.ts';
import { createMemoryApp, type MemoryApp } from '../../support/memory-app.ts';
import { deployment, publishSnapshot, publishSpecs } from '../../support/publish.ts';

const ORGANISATION = `
name: Acme
environments: [{ name: production, protected: true }, { name: development }]
clusters:
  - { name: tokyo, environments: [production], kubeconfig: prod-tokyo }
  - { name: dev, environments: [development], pushed: true }
`;

const stuck = {
  ...deployment('pay', 'pay', { desired: 2, ready: 2 }),
  status: {
    replicas: 2,
    readyReplicas: 2,
    availableReplicas: 2,
    conditions: [{ type: 'Progressing', status: 'False', reason: 'ProgressDeadlineExceeded' }],
  },
};

let app: MemoryApp;
beforeEach(async () => {
  app = createMemoryApp();
  await publishSpecs(app, { pay: 'tier: A' }, { 'organisation.yaml': ORGANISATION });
  await publishSnapshot(app, 'tokyo', [stuck]);
  await publishSnapshot(app, 'dev', [stuck]);
});
afterEach(() => app.close());

const STEPS = 'steps { purpose kind code note ja: note(language: JA) }';
const UNDO = 'rollout undo deployment/pay -n pay';

describe('the fix of a finding', () => {
  it('looks first and changes apart, in the cluster where it is', async () => {
    const { service } = await askData(
      app,
      `{ service(serviceId: "pay") { environments { workloads { findings { ${STEPS} } } } } }`,
    );
    const [production, development] = service.environments.map(
      (one: { workloads: [{ findings: [{ steps: unknown }] }] }) =>
        one.workloads[0].findings[0].steps,
    );
    expect(production).toEqual([
      {
        purpose: 'LOOK',
        kind: 'SHELL',
        code: 'kubectl --context prod-tokyo rollout status deployment/pay --timeout=5s -n pay',
        note: null,
        ja: null,
      },
      {
        purpose: 'CHANGE',
        kind: 'SHELL',
        code: `kubectl --context prod-tokyo ${UNDO}`,
        note: 'production: this changes what runs.',
        ja: 'production：稼働中のものに変更を加えます。',
      },
    ]);
    expect(development[1]).toMatchObject({ code: `# cluster: dev\nkubectl ${UNDO}`, note: null });
  });

  it('is the same on the page of trouble and on that of the cluster', async () => {
    const answer = await askData(
      app,
      `{ trouble { nodes { places { cluster { name } finding { ${STEPS} } } } }
         clusters { name trouble { workload { findings { ${STEPS} } } } } }`,
    );
    const places = answer.trouble.nodes[0].places;
    for (const { name, trouble } of answer.clusters) {
      const there = places.find((one: { cluster: { name: string } }) => one.cluster.name === name);
      expect(trouble[0].workload.findings[0].steps).toEqual(there.finding.steps);
      expect(there.finding.steps).toHaveLength(2);
    }
  });

  it('warns where no environment is known but the cluster has a protected one', async () => {
    await publishSnapshot(app, 'tokyo', [
      stuck,
      { ...stuck, metadata: { ...stuck.metadata, name: 'x', namespace: 'x' } },
    ]);
    const { clusters } = await askData(
      app,
      `{ clusters { name unmapped { workloads { name findings { ${STEPS} } } } } }`,
    );
    const [{ unmapped }] = clusters;
    expect(unmapped[0].workloads[0].findings[0].steps[1].note).toMatch(/^production: /);
  });
});

describe('what a finding says was found and wanted', () => {
  it('comes in both languages, but for the words of Kubernetes', async () => {
    const paused = deployment('pay', 'pay', { desired: 2, ready: 1 });
    await publishSnapshot(app, 'tokyo', [
      { ...paused, spec: { ...paused.spec, paused: true } },
      {
        kind: 'Pod',
        metadata: {
          name: 'pay-1',
          namespace: 'pay',
          ownerReferences: [{ kind: 'Deployment', name: 'pay', controller: true }],
        },
        status: {
          phase: 'Running',
          containerStatuses: [
            { name: 'app', state: { waiting: { reason: 'CrashLoopBackOff' } }, restartCount: 3 },
          ],
        },
      },
    ]);
    const { trouble } = await askData(
      app,
      `{ trouble(filter: { cluster: ["tokyo"] }) { nodes { finding {
         rule found wanted foundJa: found(language: JA) wantedJa: wanted(language: JA) } } } }`,
    );
    const told = trouble.nodes.map(({ finding }: { finding: { rule: string } }) => finding);
    expect(told).toContainEqual({
      rule: 'crash-loop',
      found: 'app: CrashLoopBackOff',
      wanted: 'running',
      foundJa: 'app: CrashLoopBackOff',
      wantedJa: '実行中',
    });
    expect(told).toContainEqual({
      rule: 'paused',
      found: 'paused',
      wanted: null,
      foundJa: '一時停止中',
      wantedJa: null,
    });
  });
});
