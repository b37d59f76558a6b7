import { type Column, columnOf } from './column.ts';
import { HEALTHS, type Health } from './health.ts';
import type { ServiceHealth, ServiceRow } from './service-row.ts';

/** The criteria by which services are counted too. */
export const COUNTED = ['team', 'corporation', 'tier', 'lifecycle', 'language', 'tag'] as const;
export type Counted = (typeof COUNTED)[number];

/** Services by their numbers, 0 to `count` - 1, and what each of them has. */
export interface ServiceColumns {
  readonly count: number;
  readonly by: Readonly<Record<Counted, Column>>;
}

export const serviceColumns = (rows: readonly ServiceRow[]): ServiceColumns => ({
  count: rows.length,
  by: {
    team: columnOf(rows, ({ team }) => [team]),
    corporation: columnOf(rows, ({ service }) => given(service.spec.corporation)),
    tier: columnOf(rows, ({ service }) => given(service.spec.tier)),
    lifecycle: columnOf(rows, ({ lifecycle }) => [lifecycle]),
    language: columnOf(rows, ({ service }) => given(service.spec.language)),
    tag: columnOf(rows, ({ service }) => service.spec.tags ?? []),
  },
});

const given = (value: string | undefined): readonly string[] =>
  value === undefined ? [] : [value];

/** 0 where a service does not run, else 1 + the position of its health in `HEALTHS`. */
export type HealthColumn = Uint8Array;

export interface HealthColumns {
  readonly overall: HealthColumn;
  readonly byEnvironment: ReadonlyMap<string, HealthColumn>;
  /** In which order a service's environments are told. */
  readonly environmentsOf: (service: number) => readonly string[];
}

export const healthCode = (health: Health): number => HEALTHS.indexOf(health) + 1;

export function healthColumns(
  rows: readonly ServiceRow[],
  healthOf: (serviceId: string) => ServiceHealth,
): HealthColumns {
  const overall = new Uint8Array(rows.length);
  const byEnvironment = new Map<string, HealthColumn>();
  for (const [number, { serviceId }] of rows.entries()) {
    const found = healthOf(serviceId);
    overall[number] = healthCode(found.overall);
    for (const [environment, health] of found.byEnvironment) {
      const column = byEnvironment.get(environment) ?? new Uint8Array(rows.length);
      column[number] = healthCode(health);
      byEnvironment.set(environment, column);
    }
  }
  return {
    overall,
    byEnvironment,
    environmentsOf: (number) => [...healthOf(rows[number]?.serviceId ?? '').byEnvironment.keys()],
  };
}
