import { setTimeout as pause } from 'node:timers/promises';

/** Waits for what another process does: looks every few milliseconds until the condition holds. */
export async function eventually(
  condition: () => boolean | Promise<boolean>,
  seconds = 30,
): Promise<void> {
  const deadline = performance.now() + seconds * 1_000;
  while (!(await condition())) {
    if (performance.now() > deadline) throw new Error(`It did not come to be in ${seconds} s.`);
    await pause(10);
  }
}
