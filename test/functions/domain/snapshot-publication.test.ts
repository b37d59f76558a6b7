import { describe, expect, it } from 'vitest';
import { parseSnapshotPublication } from '#domain/snapshot-publication.ts';
import { deployment, listOf, pod } from '../../support/kubernetes-objects.ts';

const NOW = '2026-11-22T09:00:00.000Z';
const parse = (body: unknown, query = '', cluster = 'gke-prod') =>
  parseSnapshotPublication(cluster, new URLSearchParams(query), body, NOW);

const accepted = (body: unknown, query = '') => {
  const parsed = parse(body, query);
  if (parsed.kind === 'refused') throw new Error(parsed.problems[0]?.message);
  return parsed.publication;
};
const refusedFor = (body: unknown, query = '', cluster = 'gke-prod') => {
  const parsed = parse(body, query, cluster);
  return parsed.kind === 'ok' ? [] : parsed.problems.map(({ code, message }) => [code, message]);
};

describe('a snapshot that says nothing about itself', () => {
  it('was taken when it came, of the kinds present, everywhere', () => {
    expect(
      accepted(listOf(pod('a'), deployment({ desired: 1, ready: 1 }), pod('b'))),
    ).toMatchObject({
      cluster: 'gke-prod',
      takenAt: NOW,
      generation: Date.parse(NOW),
      revision: NOW,
      kinds: ['Deployment', 'Pod'],
      whole: true,
    });
    expect(accepted(listOf(pod('a')))).not.toHaveProperty('namespaces');
  });

  it('may be an API list, even an empty one: then that kind is present', () => {
    const list = { kind: 'DeploymentList', apiVersion: 'apps/v1', metadata: {}, items: [] };
    expect(accepted(list)).toMatchObject({ kinds: ['Deployment'], itemKind: 'Deployment' });
  });

  it('holds nothing completely when the list breaks off', () => {
    const list = { ...listOf(pod('a')), metadata: { continue: 'eyJ2' } };
    expect(accepted(list).whole).toBe(false);
  });
});

describe('what is said about a snapshot', () => {
  it('stands in parameters or beside the items; a parameter wins', () => {
    const body = {
      ...listOf(),
      takenAt: '2026-11-22T17:59:30+09:00',
      kinds: ['deploy', 'po'],
      namespaces: ['pay', 'ledger'],
      generation: 7,
      revision: 'night',
    };
    expect(accepted(body)).toMatchObject({
      takenAt: '2026-11-22T08:59:30.000Z',
      kinds: ['Deployment', 'Pod'],
      namespaces: ['ledger', 'pay'],
      generation: 7,
      revision: 'night',
    });
    const query = 'kinds=deployments.apps,hpa,Jobs&namespaces=all&generation=8&revision=day';
    expect(accepted(body, query)).toMatchObject({
      kinds: ['Deployment', 'HorizontalPodAutoscaler', 'Job'],
      generation: 8,
      revision: 'day',
    });
    expect(accepted(body, query)).not.toHaveProperty('namespaces');
  });

  it('may be a little ahead of our clock, but not more', () => {
    expect(accepted(listOf(), 'takenAt=2026-11-22T09:05:00Z').takenAt).toBe(
      '2026-11-22T09:05:00.000Z',
    );
    expect(refusedFor(listOf(), 'takenAt=2026-11-22T09:05:01Z')).toEqual([
      [
        'taken-in-the-future',
        'The snapshot says that it was taken at 2026-11-22T09:05:01.000Z; here it is 2026-11-22T09:00:00.000Z.',
      ],
    ]);
  });

  it.each([
    ['takenAt=yesterday', 'takenAt is not a time.'],
    ['kinds=deploy,secrets', 'kinds is not a list of known kinds.'],
    ['kinds=constructor', 'kinds is not a list of known kinds.'],
    ['namespaces=Pay', 'namespaces is not a list of namespaces.'],
    ['generation=-1', 'generation is not a whole number.'],
    ['generation=1e9', 'generation is not a whole number.'],
    ['revision=%00', 'revision is not 1–200 printable characters.'],
  ])('%s is refused', (query, message) => {
    expect(refusedFor(listOf(), query)).toEqual([['invalid-parameter', message]]);
  });
});

describe('a body that is no snapshot', () => {
  it.each([null, [], 'text', {}, { items: {} }, { kind: 'Status', status: 'Failure', code: 403 }])(
    '%j is refused',
    (body) => {
      expect(refusedFor(body).map(([code]) => code)).toEqual(['not-a-list']);
    },
  );

  it.each(['', 'Prod', '-a', 'a-', 'a/b', '../x', 'a'.repeat(64)])(
    'can’t come from a cluster named %j',
    (cluster) => {
      expect(refusedFor(listOf(), '', cluster).map(([code]) => code)).toEqual(['invalid-cluster']);
    },
  );
});
