import { describe, expect, it } from 'vitest';
import type { ChangeKind } from '#web/gql/graphql.ts';
import { foldChanges } from '#web/parts/fold-changes.ts';

const change = (id: number, kind: ChangeKind, seconds = 0, source = 'github.com/acme/protos') => ({
  id: String(id),
  kind,
  at: new Date(Date.UTC(2026, 10, 22, 12, 0, -seconds)).toISOString(),
  source,
  revision: 'a1',
  subject: `s${id}`,
  summary: '',
  serviceId: null,
  before: null,
  after: null,
  breakingCount: 0,
});
const shape = (changes: readonly ReturnType<typeof change>[]) =>
  foldChanges(changes).map((row) => (row.kind === 'one' ? row.change.id : row.changes.length));

describe('changes', () => {
  it('of one kind that came at once are one line', () => {
    const many = Array.from({ length: 25 }, (_, index) =>
      change(index, 'RPC_SERVICE_ADDED', index),
    );
    expect(shape([change(100, 'ROLLOUT'), ...many])).toEqual(['100', 25]);
  });

  it('stay apart when they are few, of several kinds, sources or times', () => {
    expect(shape([1, 2, 3].map((id) => change(id, 'ROLLOUT')))).toEqual(['1', '2', '3']);
    expect(
      shape([1, 2, 3, 4].map((id) => change(id, id % 2 === 0 ? 'ROLLOUT' : 'HEALTH'))),
    ).toEqual(['1', '2', '3', '4']);
    expect(shape([1, 2, 3, 4].map((id) => change(id, 'ROLLOUT', id * 120)))).toHaveLength(4);
    expect(shape([1, 2, 3, 4].map((id) => change(id, 'ROLLOUT', 0, `s${id}`)))).toHaveLength(4);
  });
});
