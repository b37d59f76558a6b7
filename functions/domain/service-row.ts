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
  /** Folded: id, former ids, description, team, tags, language and what it provides by gRPC. */
  readonly text: string;
  /** When something about it last changed (ISO): its spec, or a rollout. */
  readonly lastChangeAt: string;
}

/** Health by environment; the overall is the worst. */
export interface ServiceHealth {
  readonly byEnvironment: ReadonlyMap<string, Health>;
  readonly overall: Health;
}

export function serviceRow(
  service: Service,
  rpcNames: readonly string[],
  lastChangeAt: string,
): ServiceRow {
  const { serviceId, spec, aliases } = service;
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
  return {
    service,
    serviceId,
    team: spec.teamName,
    lifecycle: spec.lifecycle ?? 'production',
    text: foldText(words.join('\n')),
    lastChangeAt,
  };
}
