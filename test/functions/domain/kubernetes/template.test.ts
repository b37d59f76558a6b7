import { describe, expect, it } from 'vitest';
import type { Kept } from '#domain/kubernetes/kept.ts';
import { projectItems } from '#domain/kubernetes/project-items.ts';
import { deployment, type Item } from '../../../support/kubernetes-objects.ts';

const project = (item: Item, kept: Kept = { labels: new Set() }) =>
  projectItems([item], undefined, kept).objects[0];

describe('what is kept of a template', () => {
  const withSpec = (spec: Item): Item => ({
    ...deployment({ desired: 1, ready: 1 }),
    spec: { replicas: 1, template: { spec } },
  });
  const main = { name: 'api', image: 'api:1' };

  it('is what its containers are made of', () => {
    const container = {
      ...main,
      livenessProbe: { httpGet: { path: '/' }, periodSeconds: 5 },
      lifecycle: { preStop: { sleep: { seconds: 5 } } },
      resources: { requests: { cpu: '250m', memory: '512Mi' }, limits: { memory: '1Gi', cpu: 2 } },
      securityContext: { readOnlyRootFilesystem: true, allowPrivilegeEscalation: false },
    };
    const sidecar = { name: 'proxy', image: 'proxy:1', restartPolicy: 'Always' };
    const setup = { name: 'setup', image: 'setup:1', securityContext: { privileged: true } };
    const found = project(
      withSpec({
        containers: [container],
        initContainers: [sidecar, { ...setup, securityContext: { runAsNonRoot: false } }],
        terminationGracePeriodSeconds: 45,
        securityContext: { runAsNonRoot: true },
      }),
    );
    expect(found).toMatchObject({
      graceSeconds: 45,
      containers: [
        {
          ...main,
          liveness: { initialDelay: 0, period: 5, failures: 3 },
          preStop: true,
          requests: { cpu: '250m', memory: '512Mi' },
          limits: { cpu: '2', memory: '1Gi' },
          runAsNonRoot: true,
          readOnlyRoot: true,
          privilegeEscalation: false,
        },
        { name: 'proxy', init: true, sidecar: true, runAsNonRoot: true },
        { name: 'setup', init: true, runAsNonRoot: false },
      ],
    });
  });

  it('is the revision of the contract, where the organisation says how it is named', () => {
    const KEY = 'acme.example/protos';
    const revisionOf = (own: Item, inTemplate: Item, key: string | undefined = KEY) => {
      const item = deployment({ desired: 1, ready: 1 });
      const template = { metadata: inTemplate, spec: { containers: [main] } };
      const metadata = { ...(item.metadata as Item), ...own };
      const kept = { labels: new Set<string>(), ...(key ? { revisionKey: key } : {}) };
      const found = project({ ...item, metadata, spec: { replicas: 1, template } }, kept);
      return (found as { readonly contractRevision?: string }).contractRevision;
    };
    const labels = { [KEY]: 'v1.4.0' };
    const annotations = { [KEY]: 'a1b2c3d', other: 'x' };
    expect(revisionOf({ annotations }, { labels })).toBe('a1b2c3d');
    expect(revisionOf({ labels, annotations }, {})).toBe('v1.4.0');
    expect(revisionOf({}, { annotations })).toBe('a1b2c3d');
    expect(revisionOf({ annotations: { [KEY]: 'two words' } }, { labels })).toBe('v1.4.0');
    expect(revisionOf({ annotations: { [KEY]: 'x'.repeat(101) } }, {})).toBeUndefined();
    expect(revisionOf({ annotations }, { labels }, '')).toBeUndefined();
  });
});
