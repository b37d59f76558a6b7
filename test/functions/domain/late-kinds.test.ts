import { describe, expect, it } from 'vitest';
import type { LateKind, MissingKind } from '#domain/cluster-reading.ts';
import { type KnownBefore, lateAfter, lateAfterPush } from '#domain/late-kinds.ts';
import type { Problem } from '#domain/problem.ts';
import { SNAPSHOT_KINDS, type SnapshotKind } from '#domain/workload.ts';

const [T0, T1, T2] = [
  '2026-11-22T12:00:00.000Z',
  '2026-11-22T12:01:00.000Z',
  '2026-11-22T12:02:00.000Z',
];

const problem = (code: string, severity: Problem['severity'] = 'error'): Problem => ({
  severity,
  code,
  path: '',
  message: code,
});
const missing = (kind: SnapshotKind, code = 'missing-permission'): MissingKind => ({
  kind,
  problem: problem(code),
});
const knownBefore = (more: Partial<KnownBefore> = {}): KnownBefore => ({
  late: [],
  kinds: new Set(SNAPSHOT_KINDS),
  knewNamespace: () => true,
  polledAt: T0,
  ...more,
});
const allBut = (...kinds: readonly SnapshotKind[]) =>
  SNAPSHOT_KINDS.filter((kind) => !kinds.includes(kind));

describe('What is late after a poll', () => {
  it('is what was not listed, as old as the poll before', () => {
    const poll = { skipped: [], missing: [missing('HorizontalPodAutoscaler')] };
    expect(lateAfter(knownBefore(), poll, allBut('HorizontalPodAutoscaler'), T1)).toEqual([
      {
        kind: 'HorizontalPodAutoscaler',
        problem: problem('missing-permission'),
        fetchedAt: T0,
        since: T1,
      },
    ]);
  });

  it('keeps its age and its beginning for as long as it stays away, whatever the reason', () => {
    const late = [{ ...missing('Pod'), fetchedAt: T0, since: T1 }];
    const poll = { skipped: [], missing: [missing('Pod', 'cluster-slow')] };
    expect(lateAfter(knownBefore({ late, polledAt: T1 }), poll, allBut('Pod'), T2)).toEqual([
      { kind: 'Pod', problem: problem('cluster-slow'), fetchedAt: T0, since: T1 },
    ]);
  });

  it('is nothing once it was listed again', () => {
    const late = [{ ...missing('Pod'), fetchedAt: T0, since: T1 }];
    const poll = { skipped: [], missing: [] };
    expect(lateAfter(knownBefore({ late }), poll, SNAPSHOT_KINDS, T2)).toEqual([]);
  });

  it('was never fetched when it was never listed', () => {
    const kinds = new Set<SnapshotKind>(['Deployment']);
    const poll = { skipped: [], missing: [missing('Node')] };
    const [late] = lateAfter(knownBefore({ kinds }), poll, ['Deployment'], T1);
    expect(late).toEqual({ kind: 'Node', problem: problem('missing-permission'), since: T1 });
  });

  it('keeps what was not asked for on purpose, and tells what is asked for no more', () => {
    const note = {
      kind: 'HTTPRoute',
      problem: problem('kind-not-served', 'info'),
      since: T0,
    } as const;
    const poll = { skipped: ['HTTPRoute' as const], missing: [] };
    const late = lateAfter(
      knownBefore({ late: [note] }),
      poll,
      allBut('HTTPRoute', 'ConfigMap'),
      T2,
    );
    expect(late).toEqual([
      note,
      expect.objectContaining({ kind: 'ConfigMap', fetchedAt: T0, since: T2 }),
    ]);
    expect(late[1]?.problem).toMatchObject({ severity: 'info', code: 'kind-not-asked' });
  });

  it('keeps namespaces together that fell behind together', () => {
    const late: readonly LateKind[] = [
      { ...missing('Pod'), namespaces: ['pay'], fetchedAt: T0, since: T1 },
    ];
    const poll = {
      skipped: [],
      missing: [{ ...missing('Pod'), namespaces: ['ledger', 'pay', 'shop', 'new'] }],
    };
    const knewNamespace = (namespace: string) => namespace !== 'new';
    const after = lateAfter(
      knownBefore({ late, knewNamespace, polledAt: T1 }),
      poll,
      SNAPSHOT_KINDS,
      T2,
    );
    expect(after.map(({ namespaces, fetchedAt, since }) => [namespaces, fetchedAt, since])).toEqual(
      [
        [['ledger', 'shop'], T1, T2],
        [['new'], undefined, T2],
        [['pay'], T0, T1],
      ],
    );
  });

  it('is brought up to date by a pushed snapshot of everything, and by none of a part', () => {
    const late = [{ ...missing('Pod'), since: T1 }];
    const push = { kinds: ['Pod'], whole: true } as const;
    expect(lateAfterPush(late, push)).toEqual([]);
    expect(lateAfterPush(late, { ...push, whole: false })).toBe(late);
    expect(lateAfterPush(late, { ...push, namespaces: ['pay'] })).toBe(late);
    expect(lateAfterPush(late, { ...push, kinds: ['Job'] })).toEqual(late);
  });
});
