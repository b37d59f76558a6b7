import { describe, expect, it } from 'vitest';
import { derive, later, only, seen } from '../../../support/derive-workloads.ts';
import { ago, deployment, pod, replicaSet } from '../../../support/kubernetes-objects.ts';

const owner = [deployment({ desired: 3, ready: 2 }), replicaSet('pay-api-6d49cb8b4f')];
const waits = { waiting: { reason: 'CrashLoopBackOff', message: 'back-off 5m0s restarting' } };
const ended = (reason: string, exitCode: number, minutes = 4) => ({
  terminated: { reason, exitCode, finishedAt: ago(minutes), message: 'password=hunter2' },
});
const crashing = (since = 30) =>
  pod('pay-api-1', {
    ready: false,
    since,
    state: waits,
    lastState: ended('Error', 2),
    restarts: 9,
  });

describe('crash loop', () => {
  it('is critical at once and names how the container last ended', () => {
    const workload = only(derive([...owner, crashing()]));
    expect(workload.restarts).toBe(9);
    expect(workload.findings.find(({ rule }) => rule === 'crash-loop')).toMatchObject({
      severity: 'CRITICAL',
      object: 'Pod/pay-api-1',
      found: 'api: CrashLoopBackOff, Error',
      since: later(-30),
      message: {
        en: 'Container api keeps crashing; it last ended with Error (exit code 2).',
        ja: 'コンテナ api がクラッシュを繰り返しています。直近の終了理由は Error（終了コード 2）です。',
      },
    });
  });

  it('is a waiting reason, never a phase', () => {
    const phase = pod('pay-api-1', { phase: 'CrashLoopBackOff' });
    expect(seen(derive([deployment({ desired: 1, ready: 1 }), phase])).rules).toEqual([]);
  });

  it('sees containers that prepare, too', () => {
    const status = {
      phase: 'Pending',
      initContainerStatuses: [{ name: 'migrate', ready: false, restartCount: 3, state: waits }],
    };
    const items = [...owner, { ...pod('pay-api-1', { ready: false }), status }];
    expect(seen(derive(items)).rules).toContain('crash-loop CRITICAL');
  });

  it('is a warning when the container ends with success each time', () => {
    const completes = pod('pay-api-1', {
      ready: false,
      state: waits,
      lastState: ended('Completed', 0),
    });
    expect(seen(derive([...owner, completes])).rules).toContain('crash-loop WARNING');
  });

  it('is over when the container waits for something else: then that is what is wrong', () => {
    const before = derive([...owner, crashing()]);
    const pulling = pod('pay-api-1', {
      ready: false,
      since: 30,
      state: { waiting: { reason: 'ImagePullBackOff' } },
      lastState: ended('Error', 2),
      restarts: 9,
    });
    const { rules } = seen(derive([...owner, pulling], { before, at: later(1) }), 1);
    expect(rules).toContain('cannot-start CRITICAL');
    expect(rules).not.toContain('crash-loop CRITICAL');
  });

  it('goes on between two crashes, until the container has run for five minutes', () => {
    const before = derive([...owner, crashing()]);
    const running = pod('pay-api-1', {
      since: -1,
      state: { running: { startedAt: ago(-1) } },
      lastState: ended('Error', 2),
      restarts: 10,
    });
    const between = derive([...owner, running], { before, at: later(2) });
    expect(seen(between, 2).rules).toContain('crash-loop CRITICAL');
    const loop = only(between).findings.find(({ rule }) => rule === 'crash-loop');
    expect(loop?.since).toBe(later(-30));
    expect(seen(between, 6).rules).not.toContain('crash-loop CRITICAL');
    const again = derive([...owner, running], { before: between, at: later(7) });
    expect(only(again).findings.filter(({ rule }) => rule === 'crash-loop')).toEqual([]);
  });

  it('keeps its beginning also where pods can not be listed while it runs', () => {
    const running = pod('pay-api-1', {
      since: -1,
      state: { running: { startedAt: ago(-1) } },
      lastState: ended('Error', 2),
      restarts: 10,
    });
    const first = derive([...owner, crashing()]);
    const between = derive([...owner, running], { before: first, at: later(2) });
    const renewed = new Set(['Deployment', 'ReplicaSet'] as const);
    const blind = derive([...owner, running], { before: between, at: later(7), renewed });
    expect(seen(blind, 7).rules).not.toContain('crash-loop CRITICAL');
    const after = derive([...owner, crashing(-9)], { before: blind, at: later(60) });
    expect(only(after).findings.find(({ rule }) => rule === 'crash-loop')?.since).toBe(later(-30));
    const young = derive([...owner, crashing(-12)], { before: blind, at: later(60) });
    expect(only(young).findings.find(({ rule }) => rule === 'crash-loop')?.since).toBe(later(12));
  });

  it('is not seen in a restart hours after it was over', () => {
    const running = (since: number) =>
      pod('pay-api-1', {
        since,
        state: { running: { startedAt: ago(since) } },
        lastState: ended('Error', 2, since),
        restarts: 10,
      });
    const first = derive([...owner, crashing()]);
    const between = derive([...owner, running(-1)], { before: first, at: later(2) });
    const restarted = derive([...owner, running(-180)], { before: between, at: later(181) });
    expect(seen(restarted, 181).rules).not.toContain('crash-loop CRITICAL');
  });

  it('keeps its beginning from crash to crash', () => {
    const before = derive([...owner, crashing(30)]);
    const after = derive([...owner, crashing(-3)], { before, at: later(4) });
    expect(only(after).findings.find(({ rule }) => rule === 'crash-loop')?.since).toBe(later(-30));
  });

  it('is over with the pod, and does not count for one that is being deleted', () => {
    const leaving = crashing();
    const metadata = { ...(leaving.metadata as object), deletionTimestamp: ago(1) };
    const items = [deployment({ desired: 3, ready: 3 }), { ...leaving, metadata }];
    expect(seen(derive(items))).toEqual({ health: 'HEALTHY', rules: [] });
  });

  it('is not seen in a container that crashed once and runs: that is a restart', () => {
    const once = pod('pay-api-1', { restarts: 1, lastState: ended('Error', 1), since: 2 });
    expect(seen(derive([deployment({ desired: 1, ready: 1 }), once])).rules).toEqual([
      'restarts WARNING',
    ]);
  });
});
