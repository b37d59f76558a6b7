/** How much is tried: a little in `npm test`, much in `npm run test:long`; `MSD_SEED` repeats what a run printed. */
const isLong = process.env.MSD_FAULTS === 'long';

export const budget = {
  streams: isLong ? 2_000 : 100,
  /** Lives of clusters that are polled. */
  polling: Number(process.env.MSD_POLLING ?? (isLong ? 1_000 : 25)),
  /** Lives of todos. */
  todos: Number(process.env.MSD_TODOS ?? (isLong ? 1_000 : 25)),
  kills: isLong ? 200 : 12,
  services: isLong ? 20_000 : 4_000,
  /** The same on the emulator, where a lost race costs two seconds. */
  firestore: {
    streams: isLong ? 120 : 9,
    /** Streams at a time: they wait more than they work. */
    lanes: isLong ? 4 : 3,
    kills: isLong ? 40 : 5,
    moments: isLong ? 'all' : 'effects',
    services: isLong ? 20_000 : 2_000,
  },
  /** Of shrinking, or of a machine that is too slow; below the time-outs in vitest.config.ts. */
  milliseconds: isLong ? 1_500_000 : 100_000,
  seed: Number(process.env.MSD_SEED ?? Date.now() % 2 ** 31),
} as const;

process.stdout.write(`Faults: seed ${budget.seed}. Again: MSD_SEED=${budget.seed}\n`);
