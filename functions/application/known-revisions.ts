import type { ContractIndex } from '#domain/contract.ts';
import type {
  FindRevision,
  RevisionPlace,
} from '#domain/environments/compare-contract-revisions.ts';
import { derive } from './derive.ts';

export interface KnownRevisions {
  readonly find: FindRevision;
  /** By source, the revision that was published last. */
  readonly latest: ReadonlyMap<string, RevisionPlace>;
}

/** Of the last few hundred revisions of each contract, whose names lie with what is in force. */
export const knownRevisionsOf = derive(['contracts'], ({ contracts }): KnownRevisions => {
  const known = [...contracts.values()].flatMap(placesOf);
  const whole = new Map(known.map((place) => [place.revision, place]));
  const byBeginning = Map.groupBy(known, ({ revision }) => revision.slice(0, SHORTEST));
  return {
    find: (revision) =>
      whole.get(revision) ??
      (SHORT.test(revision)
        ? byBeginning
            .get(revision.slice(0, SHORTEST))
            ?.find((place) => place.revision.startsWith(revision))
        : undefined),
    latest: new Map(
      [...contracts.values()].flatMap((contract) => {
        const [newest] = placesOf(contract);
        return newest === undefined ? [] : [[contract.source, newest] as const];
      }),
    ),
  };
});

/** As git shortens a commit. */
const SHORT = /^[0-9a-f]{7,39}$/;
const SHORTEST = 7;

/** Newest first; what is in force may bear the name of a later revision that changed nothing. */
function placesOf({ source, revision, log }: ContractIndex): readonly RevisionPlace[] {
  if (log === undefined) return [];
  const { count, recent, older = [] } = log;
  const listed = [...recent.map((one) => one.revision), ...older].map((one, index) => ({
    source,
    revision: one,
    number: count - index,
  }));
  return listed[0]?.revision === revision
    ? listed
    : [{ source, revision, number: count }, ...listed];
}
