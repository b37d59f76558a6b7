import type { Catalogue } from '#application/catalogue.ts';
import { currentId } from '#application/find-service.ts';
import type { FactRoot } from '#domain/facts/fact-type.ts';
import type { TodoCause } from '#domain/todos/todo-transition.ts';

/** Something happened after which rules may say something else. */
export interface Ask {
  readonly services: ReadonlySet<string> | 'all';
  /** Which facts may be others now; absent: any. */
  readonly roots?: ReadonlySet<FactRoot>;
  /** Of which campaigns alone it is asked; absent: all. */
  readonly campaigns?: ReadonlySet<string>;
  readonly cause: TodoCause;
}

/** A campaign as asks look at it. */
export interface AskedCampaign {
  readonly id: string;
  readonly roots: ReadonlySet<FactRoot>;
}

/** What is asked together, by whom it concerns. */
export interface GatheredAsks {
  /** Present and former ids. */
  readonly services: ReadonlySet<string> | 'all';
  /**
   * Why a campaign is to be judged for a service; undefined when nothing that happened can have changed it. Of one that
   * was judged there before, what happened to the service is nearer than what happened to the campaign.
   */
  readonly causeOf: (
    serviceId: string,
    campaign: AskedCampaign,
    wasJudged: boolean,
  ) => TodoCause | undefined;
}

export function gatherAsks(asks: readonly Ask[], catalogue: Catalogue): GatheredAsks {
  const general = asks.filter(({ services }) => services === 'all');
  const byService = new Map<string, Ask[]>();
  for (const ask of asks) {
    if (ask.services === 'all') continue;
    for (const id of ask.services) {
      for (const one of new Set([id, currentId(catalogue, id) ?? id])) {
        const known = byService.get(one);
        if (known) known.push(ask);
        else byService.set(one, [ask]);
      }
    }
  }
  return {
    services: general.length > 0 ? 'all' : new Set(byService.keys()),
    causeOf: (serviceId, campaign, wasJudged) => {
      let found: Ask | undefined;
      for (const ask of byService.get(serviceId) ?? []) {
        if (touches(ask, campaign) && isNearer(ask, found)) found = ask;
      }
      // What tells of the service itself is nearer than what tells of all.
      const own = found;
      for (const ask of general) {
        const isAbove =
          own === undefined || (!wasJudged && RANK[ask.cause.kind] > RANK[own.cause.kind]);
        if (isAbove && touches(ask, campaign) && isNearer(ask, found)) found = ask;
      }
      return found?.cause;
    },
  };
}

const touches = ({ roots, campaigns }: Ask, { id, roots: own }: AskedCampaign): boolean =>
  (campaigns === undefined || campaigns.has(id)) &&
  (roots === undefined || [...own].some((root) => roots.has(root)));

/** What named the campaign is nearer than an event, an event than the periodic look; of two alike the newer one. */
function isNearer(one: Ask, other: Ask | undefined): boolean {
  if (other === undefined) return true;
  const [rank, otherRank] = [RANK[one.cause.kind], RANK[other.cause.kind]];
  return rank === otherRank ? one.cause.at > other.cause.at : rank > otherRank;
}

const RANK = { campaign: 2, event: 1, person: 0, expiry: 0, reconcile: 0 } as const;
