/** Wakes a loop that has nothing to do. Take `next` before looking for work, so that no ring is missed. */
export function createBell() {
  let rung = Promise.withResolvers<void>();
  return {
    ring: (): void => rung.resolve(),
    next: (): Promise<void> => {
      rung = Promise.withResolvers<void>();
      return rung.promise;
    },
  };
}
