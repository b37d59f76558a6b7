import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { createClusterReader } from '#adapters/kubernetes/cluster-reader.ts';
import {
  type FakeRequest,
  type Fault,
  startFakeKubernetes,
} from '../../../support/fake-kubernetes.ts';
import type { Misbehaviour } from '../../../support/fake-kubernetes-send.ts';
import { deployment, type Item, pod } from '../../../support/kubernetes-objects.ts';
import { pollTwice } from '../../../support/poll-twice.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { WEIGHED } from '../../../support/weighed.ts';

const CHILD = join(import.meta.dirname, '../../../support/hostile-poll-child.ts');
/** The heap that Node takes by itself in an instance of 512 MiB. */
const HEAP = '--max-old-space-size=256';

type Hostile = (request: FakeRequest) => Fault | Misbehaviour;

const ok = (body: unknown): Fault => ({
  status: 200,
  body: typeof body === 'string' ? body : JSON.stringify(body),
});
const list = (items: readonly unknown[], metadata: object = {}) =>
  ok({ kind: 'List', metadata, items });
const page = (items: string, next: number) =>
  ok(`{"metadata":{"continue":"${next}"},"items":[${items}]}`);
const FIVE_HUNDRED = Array.from({ length: 500 }, (_, n) => JSON.stringify(pod(`p-${n}`))).join();
const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);

const ORGANISATION = `
name: Acme
environments: [{ name: production }]
clusters: [{ name: prod, environments: [production], kubeconfig: prod }]
`;

/** A cluster in which all was well when it was polled first. */
async function startDesk() {
  const fake = await startFakeKubernetes();
  const folder = await temporaryFolder();
  fake.holds('deployments', [deployment({ desired: 2, ready: 2 })]);
  fake.holds('pods', [pod('pay-api-1'), pod('pay-api-2')]);
  return {
    fake,
    config: await fake.writeKubeconfig(folder.file('config')),
    /** From the second poll on. */
    says: (hostile: Readonly<Record<string, Hostile>>) =>
      fake.fails((request) =>
        request.before > 0 ? hostile[request.plural]?.(request) : undefined,
      ),
    [Symbol.asyncDispose]: async () => {
      await fake[Symbol.asyncDispose]();
      await folder[Symbol.asyncDispose]();
    },
  };
}

/** What never comes is given up soon; for everything else a busy machine may take its time. */
async function pollHostile(plural: string, hostile: Hostile, requestMs = 10_000) {
  await using desk = await startDesk();
  desk.says({ [plural]: hostile });
  const reader = { requestMs, pollMs: 60_000, wait: async () => {} };
  const said = await pollTwice(
    createClusterReader({ kubeconfig: [desk.config], ...reader }),
    ORGANISATION,
  );
  expect(said.before).toEqual(SHOWN);
  return said;
}

const SHOWN = ['pay Deployment/pay-api 2'];
const deployments = (...items: readonly Item[]) => list(items);
const strange = (metadata: object): Item => ({ ...deployment({ desired: 9, ready: 9 }), metadata });

describe('A server that says what no API server says', () => {
  it.each<[string, string, Hostile, RegExp]>([
    ['pages without end', 'pods', ({ before }) => page('', before), /does not end/],
    ['the same page over and over', 'deployments', () => page('', 1), /does not get on/],
    ['an answer without end', 'deployments', () => 'endless', /is too large/],
    ['a small answer that unpacks to 256 MiB', 'deployments', () => 'bomb', /is too large/],
    ['an answer that drips', 'deployments', () => 'crawl', /not listed in time/],
    [
      'something nested a million times',
      'deployments',
      () => ok(nested(1_000_000)),
      /is no list|is no JSON/,
    ],
    [
      'an item nested a million times',
      'deployments',
      () =>
        ok(`{"items":[{"metadata":{"name":"a","namespace":"pay","labels":${nested(1_000_000)}}}]}`),
      /Deployment pay\/a is not what Kubernetes writes|is no JSON/,
    ],
    [
      'items that are no objects',
      'deployments',
      () => list([1, 'a', null, [], true]),
      /not what Kubernetes writes/,
    ],
    ['a list that is none', 'deployments', () => ok({ items: { length: 3 } }), /is no list/],
    ['a page of a portal', 'deployments', () => 'garbage', /is no JSON/],
    [
      'names that are none',
      'deployments',
      () => deployments(strange({ name: '../../etc', namespace: 'pay' })),
      /not what Kubernetes writes at metadata\.name/,
    ],
    [
      'namespaces that are none',
      'deployments',
      () => deployments(strange({ name: 'x', namespace: '__proto__' })),
      /not what Kubernetes writes at metadata\.namespace/,
    ],
    [
      'items of another kind',
      'deployments',
      () => list([{ ...pod('x'), kind: 'Pod' }]),
      /holds something else/,
    ],
  ])('%s of %s: told, and nothing is lost', async (name, plural, hostile, message) => {
    const requestMs = name === 'an answer that drips' ? 500 : 10_000;
    const { problems, before, after } = await pollHostile(plural, hostile, requestMs);
    expect(problems.join('\n')).toMatch(message);
    expect(after).toEqual(before);
  });

  it('says all that takes memory at once: a process of 512 MiB outlives it', WEIGHED, async () => {
    await using desk = await startDesk();
    desk.says({
      pods: ({ before }) => page(FIVE_HUNDRED, before),
      deployments: () => ok(`{"items":[${'{},'.repeat(999_999)}{}]}`),
      services: () => 'bomb',
      jobs: () => 'endless',
      cronjobs: () => ok(`{"items":[{"metadata":{"labels":${nested(1_000_000)}}}]}`),
    });
    const { stdout } = await promisify(execFile)(process.execPath, [HEAP, CHILD, desk.config]);
    const { outcome, before, after, peakMebibytes } = JSON.parse(stdout);
    expect({ outcome, before, after }).toEqual({ outcome: 'refused', before: SHOWN, after: SHOWN });
    expect(peakMebibytes).toBeLessThan(512);
  });

  it('says an object twice: it is there once', async () => {
    const twice = [3, 4].map((desired) => deployment({ desired, ready: desired }));
    const { after } = await pollHostile('deployments', () => list(twice));
    expect(after).toHaveLength(1);
  });
});
