import { describe, expect, it } from 'vitest';
import { printed, selectorOf, selects } from '#domain/kubernetes/label-selector.ts';

const pods = printed({ app: 'pay-api', tier: 'web' });
const picks = (selector: Parameters<typeof selectorOf>[0]): boolean => {
  const read = selectorOf(selector);
  return read !== undefined && selects(read, pods);
};
const none = { matchLabels: undefined, matchExpressions: undefined };
const by = (key: string, operator: 'In' | 'NotIn' | 'Exists' | 'DoesNotExist', values?: string[]) =>
  picks({ ...none, matchExpressions: [{ key, operator, values }] });

describe('a label selector', () => {
  it('picks pods that have all its labels', () => {
    expect(picks({ ...none, matchLabels: { app: 'pay-api' } })).toBe(true);
    expect(picks({ ...none, matchLabels: { app: 'pay-api', tier: 'web' } })).toBe(true);
    expect(picks({ ...none, matchLabels: { app: 'pay-api', zone: 'a' } })).toBe(false);
    expect(picks({ ...none, matchLabels: { app: 'pay-ap' } })).toBe(false);
  });

  it('picks every pod when it is empty, and none when it is absent', () => {
    expect(picks(none)).toBe(true);
    expect(picks(undefined)).toBe(false);
  });

  it('picks by expressions', () => {
    expect(by('app', 'In', ['x', 'pay-api'])).toBe(true);
    expect(by('app', 'In', ['x'])).toBe(false);
    expect(by('zone', 'In', ['x'])).toBe(false);
    expect(by('app', 'NotIn', ['x'])).toBe(true);
    expect(by('zone', 'NotIn', ['x'])).toBe(true);
    expect(by('app', 'NotIn', ['pay-api'])).toBe(false);
    expect(by('tier', 'Exists')).toBe(true);
    expect(by('zone', 'Exists')).toBe(false);
    expect(by('zone', 'DoesNotExist')).toBe(true);
    expect(by('tier', 'DoesNotExist')).toBe(false);
  });

  it('does not take one label for another that is written like it', () => {
    expect(selects({ labels: printed({ a: 'b=c' }) }, printed({ 'a=b': 'c' }))).toBe(false);
    expect(selects({ labels: printed({ constructor: 'x' }) }, {})).toBe(false);
  });

  it('is kept so that labels can be compared, but not read', () => {
    const kept = JSON.stringify([pods, selectorOf({ ...none, matchLabels: { token: 'hunter2' } })]);
    expect(kept).not.toMatch(/app|pay-api|token|hunter2/);
  });
});
