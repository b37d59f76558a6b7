import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments, stringify } from 'yaml';
import { pathOf, RESOURCES } from '#adapters/kubernetes/resources.ts';
import { ROOT } from '../support/start-dashboard.ts';

/** What is applied to a cluster that can't be reached. */

const FOLDER = join(ROOT, 'infra/agent');
const text = readFileSync(join(FOLDER, 'snapshot-agent.yaml'), 'utf8');
const script = readFileSync(join(FOLDER, 'push-snapshot.sh'), 'utf8');
const objects = parseAllDocuments(text).map((document) => document.toJS());
const only = (kind: string) => {
  const found = objects.filter((one) => one.kind === kind);
  expect(found).toHaveLength(1);
  return found[0];
};

interface Rule {
  readonly apiGroups: readonly string[];
  readonly resources: readonly string[];
  readonly verbs: readonly string[];
}
const granted = (rules: readonly Rule[]) =>
  rules
    .flatMap(({ apiGroups, resources, verbs }) =>
      apiGroups.flatMap((group) =>
        resources.flatMap((plural) => verbs.map((verb) => `${verb} ${plural}.${group}`)),
      ),
    )
    .sort();
const POLLED = RESOURCES.filter(({ kind }) => kind !== 'ConfigMap');

describe('The manifest of the agent', () => {
  it('grants listing what the product polls, and nothing else; never Secrets', () => {
    const { rules } = only('ClusterRole');
    expect(granted(rules)).toEqual(
      POLLED.map(({ group, plural }) => `list ${plural}.${group}`).sort(),
    );
    expect(text.replaceAll(/^\s*#.*$/gm, '')).not.toMatch(/\bsecrets\b/);
  });

  it('binds that to its own service account alone', () => {
    const { roleRef, subjects } = only('ClusterRoleBinding');
    const { metadata } = only('ServiceAccount');
    expect(roleRef.name).toBe(only('ClusterRole').metadata.name);
    expect(subjects).toEqual([
      { kind: 'ServiceAccount', name: metadata.name, namespace: metadata.namespace },
    ]);
    const subject = `system:serviceaccount:${metadata.namespace}:${metadata.name}`;
    const settings = readFileSync(join(ROOT, 'functions/google-settings.ts'), 'utf8');
    expect(settings).toContain(`'${subject}'`);
  });

  it('has a script that asks for the same kinds at the same addresses', () => {
    const table = /RESOURCES='\n([^']*)'/.exec(script)?.[1] ?? '';
    const rows = table.trim().split('\n');
    expect(rows).toEqual(
      RESOURCES.toSorted((a, b) => order(rows, a.kind) - order(rows, b.kind)).map((resource) => {
        const path = pathOf(resource).replace(/^\/(.*)\/[^/]+$/, '$1');
        const scope = resource.namespaced ? '' : ' cluster';
        return `${resource.kind} ${path} ${resource.plural}${scope}`;
      }),
    );
  });

  it('runs one at a time, for less than a minute, with little memory and no privileges', () => {
    const { spec } = only('CronJob');
    expect(spec).toMatchObject({ schedule: '* * * * *', concurrencyPolicy: 'Forbid' });
    const job = spec.jobTemplate.spec;
    expect(job.activeDeadlineSeconds).toBeLessThan(60);
    expect(job.backoffLimit).toBe(0);
    const pod = job.template.spec;
    expect(pod.securityContext).toMatchObject({
      runAsNonRoot: true,
      seccompProfile: { type: 'RuntimeDefault' },
    });
    const [container, ...others] = pod.containers;
    expect(others).toEqual([]);
    expect(container.securityContext).toEqual({
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ['ALL'] },
    });
    expect(container.resources.limits).toMatchObject({ memory: '256Mi' });
    expect(container.image).toMatch(/^[\w.]+\/[\w./-]+:\d+\.\d+\.\d+$/);
    const mounted = container.volumeMounts.map(({ name }: { name: string }) => name).sort();
    expect(pod.volumes.map(({ name }: { name: string }) => name).sort()).toEqual(mounted);
  });

  it('brings its files as a ConfigMap (renewed by vitest run -u test/agent)', async () => {
    const { namespace } = only('ServiceAccount').metadata;
    const name = 'snapshot-agent-files';
    const volumes = only('CronJob').spec.jobTemplate.spec.template.spec.volumes;
    expect(volumes).toContainEqual({ name: 'files', configMap: { name } });
    const data = Object.fromEntries(
      ['push-snapshot.sh', 'slim.jq'].map((file) => [
        file,
        readFileSync(join(FOLDER, file), 'utf8'),
      ]),
    );
    const map = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name, namespace }, data };
    const yaml = `# Made from the files beside.\n${stringify(map, { lineWidth: 0, blockQuote: 'literal' })}`;
    // Applied by folder, after the namespace: kubectl takes files by name.
    await expect(yaml).toMatchFileSnapshot(join(FOLDER, 'snapshot-files.yaml'));
  });
});

const order = (rows: readonly string[], kind: string): number =>
  rows.findIndex((row) => row.startsWith(`${kind} `));
