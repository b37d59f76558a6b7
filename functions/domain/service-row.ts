import { foldText } from './fold-text.ts';
import type { Health } from './health.ts';
import type { Service } from './service.ts';
import type { Lifecycle } from './spec.ts';

/** What lists filter, count and sort a service by; everything that does not depend on the time. */
export interface ServiceRow {
  readonly service: Service;
  readonly serviceId: string;
  readonly team: string;
  readonly lifecycle: Lifecycle;
  /** When something about it last changed (ISO): its spec, or a rollout. */
  readonly lastChangeAt: string;
}

/** Health by environment; the overall is the worst, `guarded` the worst in protected environments. */
export interface ServiceHealth {
  readonly byEnvironment: ReadonlyMap<string, Health>;
  readonly overall: Health;
  readonly guarded?: Health;
}

export const serviceRow = (service: Service, lastChangeAt: string): ServiceRow => ({
  service,
  serviceId: service.serviceId,
  team: service.spec.teamName,
  lifecycle: service.spec.lifecycle ?? 'production',
  lastChangeAt,
});

/** What a text filter looks at, folded: id, former ids, description, team, tags, language and RPC services. */
export function serviceText(
  { serviceId, spec, aliases }: Service,
  rpcNames: readonly string[],
): string {
  const words = [
    serviceId,
    ...aliases,
    spec.description ?? '',
    spec.teamName,
    spec.corporation ?? '',
    spec.language ?? '',
    ...(spec.tags ?? []),
    ...rpcNames,
  ];
  return foldText(words.join('\n'));
}
