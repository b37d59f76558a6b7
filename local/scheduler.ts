import type { App } from '#application/app.ts';

export interface Scheduler {
  readonly stop: () => void;
}

/** The laptop's Cloud Scheduler: one task a tick for each path, by the same queue as in the cloud. */
export function startScheduler(
  { tasks, clock }: Pick<App, 'tasks' | 'clock'>,
  paths: readonly string[],
): Scheduler {
  const timer = setInterval(() => {
    const tick = clock.now().slice(0, 16);
    for (const path of paths) {
      tasks.enqueue({ path, body: {}, name: `${path}@${tick}` }).catch(() => undefined);
    }
  }, 60_000);
  return { stop: () => clearInterval(timer) };
}
