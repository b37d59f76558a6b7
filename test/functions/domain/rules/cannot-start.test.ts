import { describe, expect, it } from 'vitest';
import { derive, findingOf, later, polled, seen } from '../../../support/derive-workloads.ts';
import { deployment, pod } from '../../../support/kubernetes-objects.ts';

const healthy = deployment({ desired: 3, ready: 3 });
const waiting = (reason: string, since = 10) =>
  pod('pay-api-6d49cb8b4f-x', { ready: false, since, state: { waiting: { reason } } });

describe('cannot start', () => {
  it.each([
    'ImagePullBackOff',
    'ErrImagePull',
    'ErrImageNeverPull',
    'InvalidImageName',
    'ImageInspectError',
    'CreateContainerConfigError',
    'CreateContainerError',
    'RunContainerError',
    'PreStartHookError',
    'PostStartHookError',
  ])('%s is critical at once', (reason) => {
    expect(seen(derive([healthy, waiting(reason)]))).toEqual({
      health: 'CRITICAL',
      rules: ['cannot-start CRITICAL'],
    });
  });

  it.each(['ContainerCreating', 'PodInitializing'])('%s is how every pod begins', (reason) => {
    expect(seen(derive([healthy, waiting(reason)])).health).toBe('HEALTHY');
  });

  it('says which of two reasons that alternate it is now, and goes on', () => {
    const before = derive([healthy, waiting('ErrImagePull')]);
    const after = derive([healthy, waiting('ImagePullBackOff', 0)], { before, at: later(1) });
    const [was, is] = [before, after].map((one) => findingOf(one, 'cannot-start'));
    expect(was).toMatchObject({ found: 'api: ErrImagePull', since: later(-10) });
    expect(is).toMatchObject({ found: 'api: ImagePullBackOff', since: later(-10) });
  });

  it('keeps a reason that is no word to itself', () => {
    const odd = waiting('Error: token=hunter2 was refused by the registryError');
    expect(JSON.stringify(derive([healthy, odd]))).not.toContain('hunter2');
  });

  it('keeps its beginning over a poll that finds it running, and begins anew after three', () => {
    const [bad, good] = [waiting('RunContainerError', 0), pod('pay-api-6d49cb8b4f-x')];
    const before = polled('x.', [healthy, bad], [healthy, good]);
    const again = [healthy, waiting('RunContainerError', -2)];
    expect(findingOf(derive(again, { before, at: later(2) }), 'cannot-start')?.since).toBe(
      later(0),
    );
    const late = [healthy, waiting('RunContainerError', -9)];
    const gone = polled('x.....', [healthy, bad], [healthy, good]);
    const anew = derive(late, { before: gone, at: later(9) });
    expect(findingOf(anew, 'cannot-start')?.since).toBe(later(9));
  });

  it('goes on in the pod that replaces it', () => {
    const before = derive([healthy, waiting('ErrImagePull', 40)]);
    const next = pod('pay-api-6d49cb8b4f-y', {
      ready: false,
      since: -1,
      age: -1,
      state: { waiting: { reason: 'ErrImagePull' } },
    });
    const after = derive([healthy, next], { before, at: later(2) });
    expect(findingOf(after, 'cannot-start')?.since).toBe(later(-40));
  });

  it('is over when the container runs', () => {
    const before = derive([healthy, waiting('ErrImagePull')]);
    const runs = pod('pay-api-6d49cb8b4f-x');
    expect(seen(derive([healthy, runs], { before, at: later(1) })).health).toBe('HEALTHY');
  });
});
