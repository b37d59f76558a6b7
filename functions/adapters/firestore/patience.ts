export interface Patience {
  /** Waits no longer than that. What was begun may still happen; whoever publishes sends it again. */
  within<T>(milliseconds: number, work: Promise<T>): Promise<T>;
  /** What was begun and has not ended, waited for or not. */
  underWay(): number;
}

/** The client by itself tries for 45 s to reach a database that is away, and longer in a transaction. */
export function createPatience(): Patience {
  let underWay = 0;
  const end = () => {
    underWay -= 1;
  };
  return {
    within: async (milliseconds, work) => {
      underWay += 1;
      work.then(end, end);
      const { promise: tooLong, reject } = Promise.withResolvers<never>();
      const timer = setTimeout(
        () => reject(new Error(`Firestore did not answer within ${milliseconds / 1_000} s.`)),
        milliseconds,
      );
      try {
        return await Promise.race([work, tooLong]);
      } finally {
        clearTimeout(timer);
      }
    },
    underWay: () => underWay,
  };
}
