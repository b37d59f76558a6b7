import { UNNAMED_ORGANISATION } from './organisation.ts';
import type { OpenProblem } from './problem.ts';
import { duplicateClaim } from './problem-rules/duplicate-claim.ts';
import { formerIdStillPublished } from './problem-rules/former-id-still-published.ts';
import { formerIdTaken } from './problem-rules/former-id-taken.ts';
import type { Entries } from './settle-renames.ts';

/** Conflicts between files over service ids: what a publisher is told at once, and readers by the same rules. */
export function claimProblems(entries: Entries): readonly OpenProblem[] {
  const facts = {
    entries,
    services: new Map(),
    contracts: new Map(),
    clusters: new Map(),
    hasOrganisation: false,
    organisation: UNNAMED_ORGANISATION,
    currentId: () => undefined,
  };
  return [...duplicateClaim(facts), ...formerIdStillPublished(facts), ...formerIdTaken(facts)];
}
