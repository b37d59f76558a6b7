import { describe, expect, it } from 'vitest';
import { derive, findingOf, later, polled, seen } from '../../../support/derive-workloads.ts';
import { deployment, pod } from '../../../support/kubernetes-objects.ts';

const unknown = [['Progressing', 'Unknown', 'DeploymentPaused', 30]] as const;
const halted = (ready = 4) =>
  deployment({ desired: 4, ready, updated: 2 }, { conditions: unknown, spec: { paused: true } });

describe('a paused Deployment', () => {
  it('is healthy, with a note since when', () => {
    expect(seen(derive([halted()]))).toEqual({ health: 'HEALTHY', rules: ['paused INFO'] });
    expect(findingOf(derive([halted()]), 'paused')?.since).toBe(later(-30));
  });

  it('is never critical, whatever is wrong', () => {
    const crashing = pod('pay-api-6d49cb8b4f-x', {
      ready: false,
      state: { waiting: { reason: 'CrashLoopBackOff' } },
    });
    expect(seen(derive([halted(0), crashing]))).toEqual({
      health: 'WARNING',
      rules: ['crash-loop WARNING', 'ready-at-or-below-half WARNING', 'paused INFO'],
    });
  });

  it('is no note once it is resumed', () => {
    const whole = deployment({ desired: 4, ready: 4 });
    expect(seen(polled('x.', [halted()], [whole]), 1)).toEqual({ health: 'HEALTHY', rules: [] });
  });

  it('was paused since then, though it was resumed for a minute', () => {
    const silent = deployment({ desired: 4, ready: 4 }, { conditions: [], spec: { paused: true } });
    const whole = deployment({ desired: 4, ready: 4 });
    expect(findingOf(polled('xx.x', [silent], [whole]), 'paused')?.since).toBe(later(0));
    expect(findingOf(polled('xx....x', [silent], [whole]), 'paused')?.since).toBe(later(6));
  });
});
