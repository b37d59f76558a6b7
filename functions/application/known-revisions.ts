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

/** Of the revisions that lie with the contracts in force; older ones are in pages that are not read for this. */
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

/** Newest first, as the log has them. */
const placesOf = ({ source, log }: ContractIndex): readonly RevisionPlace[] =>
  (log?.recent ?? []).map(({ revision, number }) => ({ source, revision, number }));
