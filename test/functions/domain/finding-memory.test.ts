import { describe, expect, it } from 'vitest';
import { derive, findingOf, later, only, polled } from '../../support/derive-workloads.ts';
import { deployment, type Item, pod } from '../../support/kubernetes-objects.ts';

const whole = deployment({ desired: 3, ready: 3 });
const crashing = (name: string, age = 60, since = age): Item =>
  pod(name, { ready: false, age, since, state: { waiting: { reason: 'CrashLoopBackOff' } } });

describe('the memory of a finding', () => {
  it('holds what is gone as long as the grace of its rule, and no longer', () => {
    const blank = pod('pay-api-6d49cb8b4f-x', {
      conditions: [],
      state: { waiting: { reason: 'ErrImagePull' } },
    });
    const fine = pod('pay-api-6d49cb8b4f-x');
    const since = (pattern: string) =>
      findingOf(polled(pattern, [whole, blank], [whole, fine]), 'cannot-start')?.since;
    expect(since('x.x')).toBe(later(0));
    expect(since('x..x')).toBe(later(0));
    expect(since('x...x')).toBe(later(4));
  });

  it('is empty again once the grace is over', () => {
    const blank = pod('pay-api-6d49cb8b4f-x', { state: { waiting: { reason: 'ErrImagePull' } } });
    const gone = polled('x..', [whole, blank], [whole]);
    expect(only(gone).faded).toEqual([
      {
        rule: 'cannot-start',
        object: 'Pod/pay-api-6d49cb8b4f-x',
        since: later(-60),
        goneAt: later(1),
      },
    ]);
    expect(only(polled('x.....', [whole, blank], [whole]))).not.toHaveProperty('faded');
  });

  it('counts nothing that is gone', () => {
    const blank = pod('pay-api-6d49cb8b4f-x', { state: { waiting: { reason: 'ErrImagePull' } } });
    expect(only(polled('xxx.', [whole, blank], [whole])).findings).toEqual([]);
  });

  it('passes from a pod to the one that replaces it, be it by a rollout', () => {
    const before = derive([whole, crashing('pay-api-6d49cb8b4f-x', 90)]);
    const after = derive([whole, crashing('pay-api-7c5f9d8b66-y', -1)], { before, at: later(3) });
    expect(findingOf(after, 'crash-loop')).toMatchObject({
      object: 'Pod/pay-api-7c5f9d8b66-y',
      since: later(-90),
    });
  });

  it('does not pass to a pod while the first one is still there', () => {
    const first = crashing('pay-api-6d49cb8b4f-x', 90);
    const before = derive([whole, first]);
    const after = derive([whole, first, crashing('pay-api-6d49cb8b4f-y', -1)], {
      before,
      at: later(3),
    });
    const since = only(after)
      .findings.filter(({ rule }) => rule === 'crash-loop')
      .map((one) => one.since);
    expect(since).toEqual([later(-90), later(1)]);
  });

  it('keeps a thousand pods with one trouble from filling the store', () => {
    const many = Array.from({ length: 1_000 }, (_, n) =>
      crashing(`pay-api-6d49cb8b4f-${n}`, 1_000 - n),
    );
    const { findings } = only(derive([whole, ...many]));
    expect(findings.filter(({ rule }) => rule === 'crash-loop').length).toBe(50);
    expect(findings[0]?.since).toBe(later(-1_000));
  });
});
