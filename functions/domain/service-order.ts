import type { SortKey } from './cursor.ts';
import { HEALTHS } from './health.ts';
import { toMillis } from './instant.ts';
import type { ServiceHealth, ServiceRow } from './service-row.ts';
import { TIERS } from './spec.ts';

export const SERVICE_ORDERS = ['NAME', 'TEAM', 'TIER', 'HEALTH', 'LAST_CHANGE'] as const;
export type ServiceOrder = (typeof SERVICE_ORDERS)[number];

/** The key a list is sorted by, ending with the id: the critical tier, the worst health (in protected environments before others) and the newest change come first. */
export function orderKey(
  order: ServiceOrder,
  row: ServiceRow,
  healthOf: (serviceId: string) => ServiceHealth,
): SortKey {
  const { serviceId, team } = row;
  switch (order) {
    case 'NAME':
      return [serviceId];
    case 'TEAM':
      return [team, serviceId];
    case 'TIER':
      return [tierRank(row.service.spec.tier), serviceId];
    case 'HEALTH':
      return [healthRank(healthOf(serviceId)), serviceId];
    case 'LAST_CHANGE':
      return [-toMillis(row.lastChangeAt), serviceId];
  }
}

const healthRank = ({ overall, guarded }: ServiceHealth): number =>
  2 * HEALTHS.indexOf(overall) + (guarded === overall ? 0 : 1);

const tierRank = (tier: (typeof TIERS)[number] | undefined): number =>
  tier === undefined ? TIERS.length : TIERS.indexOf(tier);
