import { expectedEvery, isSilent } from '#domain/silence.ts';
import type { Catalogue } from './catalogue.ts';
import type { SourceState } from './documents.ts';
import { listProblems } from './list-problems.ts';
import type { SourceStates } from './read-source-states.ts';

/** Who publishes, whether it was heard from as often as expected, and how many open problems name it. */
export interface Source extends SourceState {
  readonly expectEverySeconds?: number;
  readonly silent: boolean;
}

/** Silent ones first, then by name. */
export function listSources(
  catalogue: Catalogue,
  states: SourceStates,
  now: string,
): readonly Source[] {
  const { organisation } = catalogue;
  const problems = Map.groupBy(listProblems(catalogue, states, now), ({ source }) => source);
  return states
    .map((state) => {
      const expectEverySeconds = expectedEvery(organisation, state);
      return {
        ...state,
        problemCount: problems.get(state.source)?.length ?? 0,
        silent: isSilent(organisation, state, now),
        ...(expectEverySeconds === undefined ? {} : { expectEverySeconds }),
      };
    })
    .sort(
      (a, b) =>
        Number(b.silent) - Number(a.silent) ||
        (a.source < b.source ? -1 : Number(a.source > b.source)) ||
        (a.kind < b.kind ? -1 : 1),
    );
}
