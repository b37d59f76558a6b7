import { addBit, type Bits, noBits } from './bits.ts';
import { rowsWith } from './column.ts';
import { foldWords } from './fold-text.ts';
import type { Health } from './health.ts';
import {
  COUNTED,
  type HealthColumn,
  type HealthColumns,
  healthCode,
  type ServiceColumns,
} from './service-columns.ts';
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
export type Dimension = (typeof COUNTED)[number] | 'text' | 'health';

/** What a filter looks at. Health is only judged when a filter wants it. */
export interface Filtered {
  readonly columns: ServiceColumns;
  readonly health: () => HealthColumns;
  /** The services whose text holds all of these folded words. */
  readonly withWords: (words: readonly string[]) => Bits;
}

/** The services that fulfil each of the criteria that were given. */
export function selectEach(
  filter: ServiceFilter,
  { columns, health, withWords }: Filtered,
): ReadonlyMap<Dimension, Bits> {
  const selected = new Map<Dimension, Bits>();
  const words = foldWords(filter.text ?? '');
  if (words.length > 0) selected.set('text', withWords(words));
  for (const dimension of COUNTED) {
    const wanted = filter[dimension];
    if (wanted === undefined || wanted.length === 0) continue;
    selected.set(dimension, rowsWith(columns.by[dimension], wanted));
  }
  if (filter.environment !== undefined || (filter.health ?? []).length > 0) {
    selected.set('health', withHealth(filter, columns.count, health()));
  }
  return selected;
}

function withHealth(
  { environment, health = [] }: ServiceFilter,
  count: number,
  columns: HealthColumns,
): Bits {
  const column: HealthColumn =
    environment === undefined
      ? columns.overall
      : (columns.byEnvironment.get(environment) ?? new Uint8Array(count));
  const codes = health.map(healthCode);
  const found = noBits(count);
  for (const [number, code] of column.entries()) {
    if (code !== 0 && (codes.length === 0 || codes.includes(code))) addBit(found, number);
  }
  return found;
}
