import { foldWords, holdsAll } from './fold-text.ts';
import type { Health } from './health.ts';
import type { ServiceHealth, ServiceRow } from './service-row.ts';
import type { Lifecycle, Tier } from './spec.ts';

/** Every given criterion must hold; inside a list one value suffices. An empty list asks for nothing. */
export interface ServiceFilter {
  readonly text?: string;
  readonly team?: readonly string[];
  readonly corporation?: readonly string[];
  readonly tier?: readonly Tier[];
  readonly lifecycle?: readonly Lifecycle[];
  readonly language?: readonly string[];
  readonly tag?: readonly string[];
  readonly environment?: string;
  readonly health?: readonly Health[];
}

/** The criteria, each of which may have a facet. `health` is the environment together with its health. */
export const DIMENSIONS = [
  'text',
  'team',
  'corporation',
  'tier',
  'lifecycle',
  'language',
  'tag',
  'health',
] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** Health is only looked up by the tests that want it: they run for all services. */
export type RowTest = (row: ServiceRow, healthOf: (serviceId: string) => ServiceHealth) => boolean;

/** The tests of the criteria that were given. */
export function testsOf(filter: ServiceFilter): ReadonlyMap<Dimension, RowTest> {
  const tests = new Map<Dimension, RowTest>();
  const words = foldWords(filter.text ?? '');
  if (words.length > 0) tests.set('text', ({ text }) => holdsAll(text, words));
  const oneOf = (
    dimension: Dimension,
    wanted: readonly string[] | undefined,
    single: (row: ServiceRow) => string | undefined,
  ) => {
    if (wanted === undefined || wanted.length === 0) return;
    const set = new Set(wanted);
    tests.set(dimension, (row) => {
      const value = single(row);
      return value !== undefined && set.has(value);
    });
  };
  oneOf('team', filter.team, ({ team }) => team);
  oneOf('corporation', filter.corporation, (row) => row.service.spec.corporation);
  oneOf('tier', filter.tier, (row) => row.service.spec.tier);
  oneOf('lifecycle', filter.lifecycle, ({ lifecycle }) => lifecycle);
  oneOf('language', filter.language, (row) => row.service.spec.language);
  if (filter.tag !== undefined && filter.tag.length > 0) {
    const wanted = new Set(filter.tag);
    tests.set('tag', (row) => row.service.spec.tags?.some((tag) => wanted.has(tag)) ?? false);
  }
  const health = healthTest(filter);
  if (health) tests.set('health', health);
  return tests;
}

function healthTest({ environment, health }: ServiceFilter): RowTest | undefined {
  const wanted = health !== undefined && health.length > 0 ? new Set(health) : undefined;
  if (environment === undefined) {
    return wanted && (({ serviceId }, healthOf) => wanted.has(healthOf(serviceId).overall));
  }
  return ({ serviceId }, healthOf) => {
    const found = healthOf(serviceId).byEnvironment.get(environment);
    return found !== undefined && (wanted === undefined || wanted.has(found));
  };
}
