import { describe, expect, it } from 'vitest';
import { derive, findingOf, later, seen } from '../../../support/derive-workloads.ts';
import { ago, deployment, pod } from '../../../support/kubernetes-objects.ts';

const whole = deployment({ desired: 3, ready: 3 });
const NAME = 'pay-api-6d49cb8b4f-x';
const restarted = (minutes: number, restarts = 1, reason = 'Error', exitCode = 1) =>
  pod(NAME, {
    restarts,
    since: minutes - 1,
    lastState: { terminated: { reason, exitCode, finishedAt: ago(minutes) } },
  });

describe('restarts', () => {
  it('are a warning for an hour, which ends by itself', () => {
    const health = derive([whole, restarted(10)]);
    expect(seen(health)).toEqual({ health: 'WARNING', rules: ['restarts WARNING'] });
    expect(seen(health, 49.9).health).toBe('WARNING');
    expect(seen(health, 50)).toEqual({ health: 'HEALTHY', rules: [] });
    expect(findingOf(health, 'restarts')).toMatchObject({
      since: later(-10),
      container: 'api',
      found: 'api: Error, exit code 1',
      message: {
        en: 'Container api was restarted after it ended with Error, exit code 1.',
        ja: 'コンテナ api が再起動しました（直前の終了: Error、終了コード 1）。',
      },
    });
  });

  it('are never a count of a lifetime', () => {
    expect(seen(derive([whole, restarted(61, 500)]))).toEqual({ health: 'HEALTHY', rules: [] });
    expect(seen(derive([whole, pod(NAME, { restarts: 500 })]))).toEqual({
      health: 'HEALTHY',
      rules: [],
    });
  });

  it('leave crash loops and kills for memory to their own rules', () => {
    expect(seen(derive([whole, restarted(10, 1, 'OOMKilled', 137)])).rules).toEqual([
      'oom-killed CRITICAL',
    ]);
    const loops = pod(NAME, {
      ready: false,
      restarts: 5,
      state: { waiting: { reason: 'CrashLoopBackOff' } },
      lastState: { terminated: { reason: 'Error', exitCode: 1, finishedAt: ago(1) } },
    });
    expect(seen(derive([whole, loops])).rules).toEqual(['crash-loop CRITICAL']);
  });

  it('are the same trouble while one follows within the hour, and another after it', () => {
    const before = derive([whole, restarted(10)]);
    const again = derive([whole, restarted(-30, 2)], { before, at: later(31) });
    expect(findingOf(again, 'restarts')).toMatchObject({
      since: later(-10),
      activeUntil: later(90),
    });
    const late = derive([whole, restarted(-100, 2)], { before, at: later(101) });
    expect(findingOf(late, 'restarts')?.since).toBe(later(100));
  });

  it('are seen by their growth where no container tells how it ended', () => {
    const before = derive([whole, pod(NAME, { restarts: 3 })]);
    const grown = derive([whole, pod(NAME, { restarts: 4 })], { before, at: later(1) });
    expect(seen(grown, 1)).toEqual({ health: 'WARNING', rules: ['restarts WARNING'] });
    expect(findingOf(grown, 'restarts')?.object).toBe('Deployment/pay-api');
    const still = derive([whole, pod(NAME, { restarts: 4, since: 9 })], {
      before: grown,
      at: later(20),
    });
    expect(seen(still, 60.9).health).toBe('WARNING');
    expect(seen(still, 61).health).toBe('HEALTHY');
  });

  it('are not meant by pods that nobody could see before', () => {
    const before = derive([whole]);
    const after = derive([whole, pod(NAME, { restarts: 57 })], { before, at: later(1) });
    expect(seen(after, 1).rules).toEqual([]);
  });

  it('are not meant by a sum that falls because a pod went', () => {
    const other = pod('pay-api-6d49cb8b4f-y', { restarts: 2 });
    const before = derive([whole, pod(NAME, { restarts: 3 }), other]);
    expect(seen(derive([whole, other], { before, at: later(1) }), 1).rules).toEqual([]);
  });
});
