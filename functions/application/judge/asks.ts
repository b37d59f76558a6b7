import type { Catalogue } from '#application/catalogue.ts';
import { currentId } from '#application/find-service.ts';
import type { FactRoot } from '#domain/facts/fact-type.ts';
import type { TodoCause } from '#domain/todos/todo-transition.ts';
import { nearestCause, RANK, shares } from './nearest-cause.ts';

/** Something happened after which rules may say something else. */
export interface Ask {
  readonly services: ReadonlySet<string> | 'all';
  /** Which facts may be others now; absent: any. */
  readonly roots?: ReadonlySet<FactRoot>;
  /** Of which campaigns alone it is asked; absent: all. */
  readonly campaigns?: ReadonlySet<string>;
  readonly cause: TodoCause;
  /** Facts of which the cause itself tells, so that it may have decided; absent: `roots`. */
  readonly decides?: ReadonlySet<FactRoot>;
  /** Of an event: to what it happened. */
  readonly teller?: {
    readonly serviceId?: string | undefined;
    readonly subject: string;
    readonly breaks: boolean;
  };
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
  /** Whether a campaign is to be judged for a service: something happened that can have changed it. */
  readonly isAsked: (serviceId: string, campaign: AskedCampaign) => boolean;
  /**
   * What changed it, of what is asked for it; undefined when nothing that happened is known to have. Of one that was
   * judged there before, what happened to the service is nearer than what happened to the campaign. `looksAt`: facts
   * by which it was decided, where these are fewer than those of all its rules.
   */
  readonly causeOf: (
    serviceId: string,
    campaign: AskedCampaign,
    wasJudged: boolean,
    looksAt?: ReadonlySet<FactRoot>,
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
    isAsked: (serviceId, campaign) =>
      general.some((ask) => touches(ask, campaign)) ||
      (byService.get(serviceId) ?? []).some((ask) => touches(ask, campaign)),
    causeOf: (serviceId, campaign, wasJudged, looksAt = campaign.roots) => {
      const nearest = (asks: readonly Ask[]) =>
        nearestCause(
          asks.filter((ask) => touches(ask, campaign)),
          serviceId,
          looksAt,
        );
      // What tells of the service itself is nearer than what tells of all.
      const own = nearest(byService.get(serviceId) ?? []);
      if (own !== undefined && wasJudged) return own;
      const common = nearest(general);
      if (own === undefined || common === undefined) return own ?? common;
      return RANK[common.kind] > RANK[own.kind] ? common : own;
    },
  };
}

const touches = ({ roots, campaigns }: Ask, { id, roots: own }: AskedCampaign): boolean =>
  (campaigns === undefined || campaigns.has(id)) && shares(roots, own);
