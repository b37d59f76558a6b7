import { expectedEvery, isSilent } from '#domain/silence.ts';
import type { Catalogue } from './catalogue.ts';
import type { SourceState } from './documents.ts';
import type { SourceStates } from './read-source-states.ts';

/** Who publishes, and whether it was heard from as often as expected. */
export interface Source extends SourceState {
  readonly expectEverySeconds?: number;
  readonly silent: boolean;
}

/** Silent ones first, then by name. */
export function listSources(
  { organisation }: Pick<Catalogue, 'organisation'>,
  states: SourceStates,
  now: string,
): readonly Source[] {
  return states
    .map((state) => {
      const expectEverySeconds = expectedEvery(organisation, state);
      return {
        ...state,
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
