import { campaignStatus } from '#domain/campaigns/campaign-status.ts';
import { type Passport, passportOf } from '#domain/readiness/passport.ts';
import { targetLevelOf } from '#domain/readiness/target-level.ts';
import type { Board } from './board.ts';
import { todosOf } from './todos-of.ts';

/** The readiness passport of a service now, by the campaigns that are active; empty for an unknown service. */
export function readinessOf(board: Board, serviceId: string, now: string): Passport {
  const service = board.catalogue.services.get(serviceId);
  const todos = todosOf(board, serviceId, now).filter(
    ({ campaign }) => campaign !== undefined && campaignStatus(campaign, now) === 'ACTIVE',
  );
  return passportOf(todos, service && targetLevelOf(service.spec));
}
