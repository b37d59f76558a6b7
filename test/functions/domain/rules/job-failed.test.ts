import { describe, expect, it } from 'vitest';
import { derive, findingOf, later, only, polled, seen } from '../../../support/derive-workloads.ts';
import { ago, job, pod, template } from '../../../support/kubernetes-objects.ts';

const failed = (age: number) => [['Failed', 'True', 'BackoffLimitExceeded', age]] as const;
const complete = (age: number) => [['Complete', 'True', undefined, age]] as const;
const owner = ['CronJob', 'report'] as const;
const cronJob = (more: { suspend?: boolean; lastSuccessfulTime?: string } = {}) => ({
  kind: 'CronJob',
  metadata: { name: 'report', namespace: 'pay' },
  spec: { suspend: more.suspend ?? false, jobTemplate: { spec: { template: template() } } },
  status: more.lastSuccessfulTime ? { lastSuccessfulTime: more.lastSuccessfulTime } : {},
});

describe('a failed Job', () => {
  it('is a warning since it failed', () => {
    const health = derive([job('import', { conditions: failed(90) })]);
    expect(seen(health)).toEqual({ health: 'WARNING', rules: ['job-failed WARNING'] });
    expect(only(health).findings[0]).toMatchObject({
      since: later(-90),
      found: 'BackoffLimitExceeded',
    });
  });

  it('says how its last container ended', () => {
    const killed = pod('import-1', {
      owner: ['Job', 'import'],
      phase: 'Failed',
      ready: false,
      state: { terminated: { reason: 'OOMKilled', exitCode: 137, finishedAt: ago(91) } },
    });
    const health = derive([job('import', { conditions: failed(90) }), killed]);
    expect(seen(health)).toEqual({ health: 'WARNING', rules: ['job-failed WARNING'] });
    expect(findingOf(health, 'job-failed')?.found).toBe('BackoffLimitExceeded, OOMKilled');
  });

  it('keeps its date over polls that do not see it', () => {
    const [bad, good] = [[job('import', { conditions: failed(90) })], [job('import')]];
    expect(findingOf(polled('xx...x', bad, good), 'job-failed')?.since).toBe(later(-90));
  });

  it('is not meant by one that runs, succeeded or is suspended', () => {
    expect(seen(derive([job('import')])).health).toBe('HEALTHY');
    expect(seen(derive([job('import', { conditions: complete(5) })])).health).toBe('HEALTHY');
    expect(seen(derive([job('import', { suspend: true })])).health).toBe('NONE');
  });
});

describe('the Jobs of a CronJob', () => {
  it('are part of it: the last that ended decides', () => {
    const first = job('report-1', { owner, age: 120, conditions: failed(110) });
    const second = job('report-2', { owner, age: 60, conditions: complete(50) });
    const running = job('report-3', { owner, age: 1 });
    expect(seen(derive([cronJob(), first, running]))).toEqual({
      health: 'WARNING',
      rules: ['job-failed WARNING'],
    });
    expect(seen(derive([cronJob(), first, second, running])).health).toBe('HEALTHY');
  });

  it('are healed by a success whose Job is gone already', () => {
    const old = job('report-1', { owner, age: 120, conditions: failed(110) });
    const items = [cronJob({ lastSuccessfulTime: ago(5) }), old];
    expect(seen(derive(items)).health).toBe('HEALTHY');
  });

  it('are no trouble while it is suspended', () => {
    const old = job('report-1', { owner, age: 120, conditions: failed(110) });
    expect(seen(derive([cronJob({ suspend: true }), old])).health).toBe('NONE');
  });

  it('bring their pods with them', () => {
    const crashing = pod('report-1-x', {
      owner: ['Job', 'report-1'],
      state: { waiting: { reason: 'CrashLoopBackOff' } },
    });
    const health = derive([cronJob(), job('report-1', { owner, age: 5 }), crashing]);
    expect(seen(health).rules).toEqual(['crash-loop CRITICAL']);
  });
});
