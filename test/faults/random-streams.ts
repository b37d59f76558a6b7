import * as fc from 'fast-check';
import { budget } from './budget.ts';
import type { OpenPlace } from './places.ts';
import { runStream } from './run-stream.ts';
import { stream } from './streams.ts';

/** So little that whatever a publication says lies apart from its flip. */
const TINY_FLIP = 0;

export const converges = (place: OpenPlace, flipBytes?: number) =>
  fc.asyncProperty(stream, (one) =>
    runStream(one, place, flipBytes === undefined ? {} : { flipBytes }),
  );

/** So many streams, a third of them with flips that are always too large in one of the processes; some at a time where a store lets one wait. */
export async function expectConvergence(
  place: OpenPlace,
  {
    streams,
    lanes,
    seed,
  }: { readonly streams: number; readonly lanes: number; readonly seed: number },
): Promise<void> {
  // While shrinking, what is found by then is told before the runner gives up.
  const patience = {
    interruptAfterTimeLimit: budget.milliseconds,
    markInterruptAsFailure: true,
  };
  const run = (numRuns: number, from: number, flipBytes?: number) =>
    fc.assert(converges(place, flipBytes), { numRuns, seed: from, ...patience });
  const share = Math.ceil(streams / lanes / 3);
  await Promise.all(
    Array.from({ length: lanes }, async (_, lane) => {
      await run(2 * share, seed + lane);
      await run(share, seed + lane, TINY_FLIP);
    }),
  );
}
