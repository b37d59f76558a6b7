import { spokenMoment } from './instant.ts';
import type { Organisation } from './organisation.ts';
import type { OpenProblem } from './problem.ts';
import { expectedEvery, type HeardSource, isSilent } from './silence.ts';

/** Sources that were expected and did not come, and declared clusters that never sent anything. */
export function silentSources(
  organisation: Organisation,
  heard: readonly HeardSource[],
  now: string,
): readonly OpenProblem[] {
  return heard
    .filter((source) => isSilent(organisation, source, now))
    .map(({ kind, source, lastSeen }) => ({
      severity: 'warning',
      code: 'silent-source',
      source,
      path: '',
      message: `Nothing was heard from "${source}" since ${spokenMoment(lastSeen)}; it is expected every ${expectedEvery(organisation, { kind, source })} seconds.`,
      cure:
        kind === 'cluster'
          ? 'Check the job that sends its snapshots, or the access of the poller.'
          : 'Check the CI job that publishes it.',
      since: lastSeen,
    }));
}
