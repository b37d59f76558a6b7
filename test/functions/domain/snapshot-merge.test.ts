import { describe, expect, it } from 'vitest';
import { nodeCodec } from '#adapters/node/codec.ts';
import type { ClusterObject } from '#domain/kubernetes/cluster-object.ts';
import { CLUSTER_SCOPE } from '#domain/kubernetes/node-object.ts';
import type { ServiceObject } from '#domain/kubernetes/traffic-objects.ts';
import { digestOf, kindsIn, saysTheSame } from '#domain/namespace-digest.ts';
import { mergeNews, newsOf } from '#domain/snapshot-merge.ts';
import { SNAPSHOT_KINDS, type SnapshotKind } from '#domain/workload.ts';

const object = (
  namespace: string,
  name: string,
  type: ServiceObject['type'] = 'ClusterIP',
): ServiceObject => ({
  kind: 'Service',
  namespace,
  name,
  labels: {},
  type,
});
const SERVICES = {
  kinds: ['Service'] as readonly SnapshotKind[],
  whole: true,
  takenAt: '2026-11-22T09:00:00.000Z',
};
const none = { objects: [], unread: [] };
const hash = nodeCodec.sha256;

describe('what a snapshot removes', () => {
  const stored = [object('pay', 'a'), object('pay', 'b')];
  const left = (
    publication: Parameters<typeof newsOf>[0],
    said: Parameters<typeof newsOf>[1],
  ): readonly string[] => {
    const news = newsOf(publication, said, ['pay']).find(({ namespace }) => namespace === 'pay');
    return (news ? mergeNews(stored, news) : stored).map(({ name }) => name);
  };

  it('is what it declared, looked for and did not find', () => {
    expect(left(SERVICES, none)).toEqual([]);
    expect(
      left(SERVICES, { objects: [object('pay', 'b'), object('pay', 'c')], unread: [] }),
    ).toEqual(['b', 'c']);
  });

  it('is nothing of kinds or namespaces that it did not declare', () => {
    expect(left({ ...SERVICES, kinds: ['Pod'] }, none)).toEqual(['a', 'b']);
    expect(left({ ...SERVICES, namespaces: ['ledger'] }, none)).toEqual(['a', 'b']);
    expect(left({ ...SERVICES, kinds: [] }, { objects: [object('pay', 'c')], unread: [] })).toEqual(
      ['a', 'b', 'c'],
    );
  });

  it('is nothing when the list breaks off', () => {
    expect(left({ ...SERVICES, whole: false }, none)).toEqual(['a', 'b']);
  });

  it('is nothing of a kind and namespace in which something was unreadable', () => {
    const kept = ['a', 'b'];
    expect(
      left(SERVICES, { objects: [], unread: [{ kind: 'Service', namespace: 'pay' }] }),
    ).toEqual(kept);
    expect(left(SERVICES, { objects: [], unread: [{ kind: 'Service' }] })).toEqual(kept);
    expect(left(SERVICES, { objects: [], unread: [{}] })).toEqual(kept);
    expect(left(SERVICES, { objects: [], unread: [{ kind: 'Pod', namespace: 'pay' }] })).toEqual(
      [],
    );
    expect(
      left(SERVICES, { objects: [], unread: [{ kind: 'Service', namespace: 'other' }] }),
    ).toEqual([]);
  });
});

describe('what belongs to no namespace', () => {
  const complete = (
    publication: Partial<Parameters<typeof newsOf>[0]>,
    said: Partial<Parameters<typeof newsOf>[1]> = {},
  ) => {
    const news = newsOf({ ...SERVICES, ...publication }, { ...none, ...said }, [CLUSTER_SCOPE]);
    const found = news.find(({ namespace }) => namespace === CLUSTER_SCOPE);
    return found && [...found.complete];
  };
  const place = { kind: 'ConfigMap', namespace: CLUSTER_SCOPE } as const;

  it('is told whole by whoever lists Nodes, but nothing else by who looks into namespaces', () => {
    expect(complete({ kinds: ['Node', 'ConfigMap'] })).toEqual(['Node', 'ConfigMap']);
    expect(complete({ kinds: ['Node', 'ConfigMap'], namespaces: ['pay'] })).toEqual(['Node']);
    expect(complete({ kinds: ['ConfigMap'], namespaces: ['pay'] })).toBeUndefined();
    expect(complete({ kinds: ['Node'], whole: false })).toEqual([]);
  });

  it('may be told whole, or not at all, besides what is declared', () => {
    expect(complete({ kinds: ['Node'] }, { whole: [place] })).toEqual(['Node', 'ConfigMap']);
    expect(complete({ kinds: ['Node', 'ConfigMap'] }, { unread: [place] })).toEqual(['Node']);
  });
});

describe('the digest of a namespace', () => {
  const objects = [object('pay', 'a')];
  const news = (found: readonly ServiceObject[], complete: readonly SnapshotKind[]) => ({
    namespace: 'pay',
    objects: found,
    complete: new Set(complete),
  });

  it('tells whether a snapshot says something else', () => {
    const digest = digestOf(objects, hash);
    expect(kindsIn(digest)).toEqual(['Service']);
    expect(saysTheSame(digest, news(objects, ['Service', 'Pod']), hash)).toBe(true);
    expect(saysTheSame(digest, news([], ['Pod']), hash)).toBe(true);
    expect(saysTheSame(digest, news([], ['Service']), hash)).toBe(false);
    expect(saysTheSame(digest, news([object('pay', 'a', 'NodePort')], []), hash)).toBe(false);
    expect(saysTheSame('', news([], ['Service']), hash)).toBe(true);
  });

  it('names every kind by one character, those of former times as they were', () => {
    const all = SNAPSHOT_KINDS.map(
      (kind) => ({ ...object('pay', 'a'), kind, uses: [] }) as unknown as ClusterObject,
    );
    expect(kindsIn(digestOf(all, hash))).toEqual(SNAPSHOT_KINDS);
    expect(kindsIn('4aaaaaaaaaaaa8bbbbbbbbbbbb')).toEqual(['Pod', 'Service']);
  });
});
