/** Lets everything that is ready run, again and again, until the condition holds. No clock is involved. */
export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  for (let turn = 0; turn < 20_000; turn += 1) {
    if (await condition()) return;
    await new Promise((resolve) => setImmediate(resolve));
  }
  throw new Error('It never came to be.');
}

/** Lets everything that is ready run, so that a test can say that nothing more happened. */
export async function quiet(): Promise<void> {
  for (let turn = 0; turn < 50; turn += 1) {
    await new Promise((resolve) => setImmediate(resolve));
  }
}
