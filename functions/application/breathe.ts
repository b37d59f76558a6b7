/** Lets others have a turn between two pieces of long computing. */
export const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
