import type { Json } from './json.ts';
import { sameJson } from './same-json.ts';
import type { Claim, Provenance, ServiceEntry } from './service.ts';
import {
  type Claimant,
  type ClaimNews,
  isSameClaimant,
  type Standing,
  settle,
} from './standing.ts';

/** What a publication says about one service id. */
export interface ServiceNews extends ClaimNews<Claim> {
  /** Files that a complete set proves to be without the service: what they held becomes a tombstone. */
  readonly ended: readonly Claimant[];
}

/** The publication as the cause of what it changes. */
export interface Cause {
  readonly source: string;
  readonly revision: string;
  readonly at: string;
}

export const emptyEntry = (serviceId: string): ServiceEntry => ({
  serviceId,
  contenders: [],
  aliases: [],
});

/** What is known of a service id after a publication; renames are settled afterwards, between services. */
export function settleService(before: ServiceEntry, news: ServiceNews, cause: Cause): ServiceEntry {
  const standing = settle(standingOf(before), {
    published: news.published.map((claim) => unchangedClaim(before, claim) ?? claim),
    gone: [...news.gone, ...news.ended],
  });
  const { active, contenders } = standing;
  const kept = { serviceId: before.serviceId, contenders, ...heirsOf(before) };
  if (active === undefined) return { ...before, ...kept };
  if (standing.soft && isEnded(before, active, news)) {
    const { source, revision, at } = cause;
    return {
      ...kept,
      ...provenancesOf(before),
      removed: { at, source, revision, claim: active },
      aliases: before.aliases,
    };
  }
  const isTakenAgain = before.active === undefined && before.renamedTo !== undefined;
  return {
    ...kept,
    active,
    created: (isTakenAgain ? undefined : before.created) ?? provenanceOf(active),
    updated: updatedOf(before, active, cause.at),
    aliases: isTakenAgain ? [] : before.aliases,
    ...(standing.soft ? softnessOf(before, cause.at) : {}),
  };
}

export const standingOf = (entry: ServiceEntry): Standing<Claim> => ({
  ...(entry.active === undefined ? {} : { active: entry.active }),
  soft: entry.restored !== undefined || entry.withdrawn !== undefined,
  contenders: entry.contenders,
});

/** The standing claim of the same file, when it says the same: then it holds since it was first said. */
const unchangedClaim = ({ active, contenders }: ServiceEntry, claim: Claim): Claim | undefined =>
  [active, ...contenders].find(
    (known) =>
      known !== undefined &&
      isSameClaimant(known, claim) &&
      known.contentHash === claim.contentHash &&
      sameJson(known.spec as unknown as Json, claim.spec as unknown as Json),
  );

/** Whether the entry says anything at all. */
export const isBlank = (entry: ServiceEntry): boolean =>
  entry.active === undefined &&
  entry.removed === undefined &&
  entry.renamedTo === undefined &&
  entry.contenders.length === 0 &&
  (entry.heirs ?? []).length === 0;

export const provenanceOf = ({ source, path, revision, at }: Provenance): Provenance => ({
  source,
  path,
  revision,
  at,
});

/** What was restored by hand is no file's to end. */
const isEnded = (before: ServiceEntry, active: Claim, { ended }: ServiceNews): boolean =>
  before.restored === undefined && ended.some((claimant) => isSameClaimant(claimant, active));

const heirsOf = ({ heirs }: ServiceEntry) => (heirs === undefined ? {} : { heirs });

const provenancesOf = ({ created, updated }: ServiceEntry) => ({
  ...(created === undefined ? {} : { created }),
  ...(updated === undefined ? {} : { updated }),
});

function softnessOf({ restored, withdrawn }: ServiceEntry, at: string) {
  return restored === undefined ? { withdrawn: withdrawn ?? { at } } : { restored };
}

function updatedOf(before: ServiceEntry, active: Claim, at: string): Provenance {
  const same =
    before.active !== undefined &&
    sameJson(before.active as unknown as Json, active as unknown as Json);
  return same && before.updated !== undefined ? before.updated : { ...provenanceOf(active), at };
}
