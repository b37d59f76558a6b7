import type { ContractChange } from '#domain/comparison/contract-change.ts';
import type { JsonObject } from '#domain/json.ts';
import { type ContractReview, unacknowledged } from './contract-review.ts';
import { reviewMarkdown } from './review-markdown.ts';

/** Of changes as of services; the counts and the Markdown are of all. */
const MOST = 500;

/** A review as it is sent and printed: what breaks first, then the rest. */
export function reviewToJson(review: ContractReview): JsonObject {
  const { against, ruleSet, breaking, others, idle, services, teams } = review;
  const changes = [
    ...breaking.map(({ change, acknowledgement }) => toJson(change, acknowledgement?.reason)),
    ...others.slice(0, MOST).map((change) => toJson(change)),
  ];
  return {
    against: against ? { label: against.label, revision: against.revision ?? null } : null,
    ruleSet,
    breaking: breaking.length,
    acknowledged: breaking.length - unacknowledged(review).length,
    changeCount: breaking.length + others.length,
    changes: changes.slice(0, MOST),
    idleAcknowledgements: idle.map(({ symbol }) => symbol),
    ...(services === undefined
      ? {}
      : {
          serviceCount: services.length,
          services: services.slice(0, MOST).map((service) => ({
            serviceId: service.serviceId,
            teamName: service.teamName,
            roles: service.roles,
            path: service.path.map(({ symbol, relation }) => ({ symbol, relation })),
            runsIn: service.runsIn,
          })),
        }),
    ...(teams === undefined
      ? {}
      : {
          teams: teams.map(({ teamName, services: ids, channel = null }) => ({
            teamName,
            services: ids,
            channel,
          })),
        }),
    markdown: reviewMarkdown(review),
  };
}

/** `path` and `line` are where it is now; of what is gone with its file, where it was. */
function toJson(change: ContractChange, acknowledgement?: string): JsonObject {
  const { rule = null, kind, breaking, symbol, message, before, after } = change;
  const { path = null, line = null } = after ?? before ?? {};
  return {
    ...{ rule, kind, breaking, path, line, symbol, message },
    acknowledgement: acknowledgement ?? null,
  };
}
