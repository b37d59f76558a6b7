import { describe, expect, it } from 'vitest';
import type { ChangeLineFragment } from '#web/gql/graphql.ts';
import { joinRollouts } from '#web/parts/join-rollouts.ts';
import { toldWithEnd } from '#web/parts/told-with-end.ts';

const change = (
  kind: ChangeLineFragment['kind'],
  minute: string,
  after: Readonly<Record<string, unknown>>,
): ChangeLineFragment => ({
  id: `${kind} ${minute}`,
  kind,
  at: `2026-11-22T14:${minute}:00.000Z`,
  source: 'prod',
  revision: '1',
  subject: 'production Deployment/pay-api',
  summary: '',
  serviceId: 'pay-api',
  before: { images: ['api:v1.41'] },
  after,
  breakingCount: 0,
});
const from = (minute: string) => `2026-11-22T14:${minute}:00.000Z`;

const bad = change('ROLLOUT', '00', { images: ['api:v1.42'] });
const badEnd = change('ROLLOUT_FINISHED', '02', {
  images: ['api:v1.42'],
  outcome: 'done',
  seconds: 100,
  startedAt: from('00'),
});
const back = change('ROLLOUT', '05', { images: ['api:v1.41'], backTo: from('00') });
const changes = [back, badEnd, bad];

function told(language: 'en' | 'ja') {
  const { rows, ends } = joinRollouts(changes);
  return rows.map((row) => toldWithEnd(row, ends.get(row.id), language).replaceAll('\u00a0', ' '));
}

describe('The rollouts in a list of changes', () => {
  it('are told in one line: what, how long, and what was taken into use again', () => {
    expect(told('en')).toEqual([
      'pay-api production: back to v1.41',
      'pay-api production: v1.41 → v1.42 · took 1 min 40 s · rolled back to v1.41',
    ]);
    expect(told('ja')).toEqual([
      'pay-api production: v1.41 に戻しました',
      'pay-api production: v1.41 → v1.42 · 所要 1 分 40 秒 · v1.41 にロールバック',
    ]);
  });

  it('keep the line of an end whose beginning is not listed', () => {
    const { rows, ends } = joinRollouts([badEnd]);
    expect(rows).toEqual([badEnd]);
    expect(ends.size).toBe(0);
    expect(toldWithEnd(badEnd, undefined, 'en').replaceAll('\u00a0', ' ')).toBe(
      'pay-api production ▸ v1.42 · took 1 min 40 s',
    );
  });

  it('are not mixed up between workloads', () => {
    const other = { ...badEnd, subject: 'production Deployment/pay-web' };
    expect(joinRollouts([back, other, bad]).rows).toEqual([back, other, bad]);
  });

  it('say when one got stuck, or was overtaken', () => {
    const stuck = change('ROLLOUT_FINISHED', '10', {
      images: ['api:v1.42'],
      outcome: 'stuck',
      seconds: 600,
    });
    expect(toldWithEnd(stuck, undefined, 'en').replaceAll('\u00a0', ' ')).toBe(
      'pay-api production ▸ v1.42 · stuck after 10 min',
    );
    const replaced = { ...stuck, after: { images: ['api:v1.42'], outcome: 'replaced' } };
    expect(toldWithEnd(replaced, undefined, 'en')).toBe('pay-api production ▸ v1.42 · overtaken');
  });
});
