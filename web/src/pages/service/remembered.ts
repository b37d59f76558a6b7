import type {
  ChangeLineFragment,
  RememberedRolloutFragment,
  ServiceHistoryQuery,
} from '#web/gql/graphql.ts';
import { detailsOf } from '#web/parts/change-details.ts';

type State = NonNullable<ServiceHistoryQuery['service']>['environments'][number];

/** Rollouts that no change tells of: they were before the dashboard watched. Newest first, as they came. */
export function unseenRollouts(
  rollouts: readonly RememberedRolloutFragment[],
  changes: readonly ChangeLineFragment[],
): readonly RememberedRolloutFragment[] {
  const told = new Set(
    changes
      .filter(({ kind }) => kind === 'ROLLOUT' || kind === 'ROLLOUT_FINISHED')
      .flatMap(({ source, subject, at, after }) => {
        const { revision, startedAt } = detailsOf(after);
        return [at, startedAt, revision].map((mark) => `${source} ${subject} ${mark}`);
      }),
  );
  return rollouts.filter(({ rollout, environment, cluster, workloadKind, workloadName }) => {
    const place = `${cluster.name} ${environment.name} ${workloadKind}/${workloadName}`;
    return ![rollout.startedAt, rollout.revision].some(
      (mark) => mark !== null && told.has(`${place} ${mark}`),
    );
  });
}

/** Where it is critical, and no change tells that it came to be: it was so when it was first looked at. */
export const unseenTrouble = <One extends State>(
  states: readonly One[],
  changes: readonly ChangeLineFragment[],
): readonly One[] =>
  states.filter(
    ({ health, since, environment, cluster }) =>
      health === 'CRITICAL' &&
      since !== null &&
      !changes.some(
        ({ kind, source, subject }) =>
          kind === 'HEALTH' &&
          source === cluster.name &&
          subject.startsWith(`${environment.name} `),
      ),
  );
