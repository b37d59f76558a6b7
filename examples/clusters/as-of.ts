import { DAY } from '#examples/epoch.ts';
import type { Autoscaling } from '#examples/kubernetes/autoscaler.ts';
import type { PodState } from '#examples/kubernetes/pod-state.ts';
import { PREVIOUS_LASTED } from './previous-version.ts';
import { type Runs, versionBefore } from './runs.ts';

/**
 * The table as it was so many minutes before the epoch, less than a day or whole days: what came later had not happened
 * yet.
 */
export const asOf = (rows: readonly Runs[], at: number): readonly Runs[] =>
  rows.filter(({ gone }) => gone === undefined || gone < at).map((row) => rowAsOf(row, at));

function rowAsOf(row: Runs, at: number): Runs {
  const { pods = [], over, rollout, autoscaling, gone: _, before, ...rest } = row;
  const troubles = [...pods, ...(over !== undefined && over.ended < at ? over.pods : [])];
  const known = troubles.filter((state) => beganAt(state) > at);
  return {
    ...rest,
    ...((row.days + 1) * DAY > at
      ? before === undefined
        ? {}
        : { before }
      : { version: versionBefore(row), days: row.days + PREVIOUS_LASTED }),
    ...(known.length > 0 ? { pods: known } : {}),
    ...(rollout !== undefined && rollout.minutes > at ? { rollout } : {}),
    ...(autoscaling === undefined ? {} : { autoscaling: scalingAsOf(autoscaling, at) }),
  };
}

/** A crash loop tells no beginning: it counts from its last crash, which is always minutes ago. */
const beganAt = (state: PodState): number => ('minutes' in state ? state.minutes : 1);

function scalingAsOf({ atMax, blind = 0, ...rest }: Autoscaling, at: number): Autoscaling {
  const roomy = atMax !== undefined && atMax <= at;
  return {
    ...rest,
    ...(roomy ? { current: rest.max - 1 } : atMax === undefined ? {} : { atMax }),
    ...(blind > at ? { blind } : {}),
  };
}
