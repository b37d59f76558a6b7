import { describe, expect, it } from 'vitest';
import type { Health, MatrixRowFragment } from '#web/gql/running/graphql.ts';
import { cellOf } from '#web/pages/matrix/matrix-cell.ts';
import { matrixLines } from '#web/pages/matrix/matrix-lines.ts';

const service = (
  serviceId: string,
  team: string,
  environments: MatrixRowFragment['environments'] = [],
): MatrixRowFragment => ({ id: serviceId, serviceId, team: { name: team }, environments });
const place = (environment: string, health: Health, stale = false) => ({
  environment: { name: environment },
  cluster: { name: 'c' },
  health,
  reason: null,
  since: null,
  asOf: '2026-11-22T12:00:00.000Z',
  stale,
  mutedCount: 0,
});
const spoken = (lines: ReturnType<typeof matrixLines>) =>
  lines.map((line) =>
    line.kind === 'head'
      ? line.team
      : `${line.from}: ${line.services.map(({ serviceId }) => serviceId).join(' ')}`,
  );

describe('the lines of the matrix', () => {
  const services = [service('a', 'x'), service('b', 'x'), service('c', 'x'), service('d', 'y')];

  it('hold as many services as fit', () => {
    expect(spoken(matrixLines(services, 3, false))).toEqual(['0: a b c', '3: d']);
    expect(matrixLines([], 3, false)).toEqual([]);
  });

  it('begin anew with each team', () => {
    expect(spoken(matrixLines(services, 2, true))).toEqual(['x', '0: a b', '2: c', 'y', '3: d']);
  });
});

describe('a cell of the matrix', () => {
  it('is the worst of its places, silent when one of them is; none where it does not run', () => {
    const one = service('a', 'x', [
      place('production', 'HEALTHY'),
      place('production', 'UNKNOWN', true),
      place('development', 'WARNING'),
    ]);
    expect(cellOf(one, 'production')).toMatchObject({ health: 'UNKNOWN', silent: true });
    expect(cellOf(one, 'development')).toMatchObject({ health: 'WARNING', silent: false });
    expect(cellOf(one, 'beta')).toBeUndefined();
  });
});
