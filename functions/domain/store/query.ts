import type { Json } from '#domain/json.ts';
import type { Collection, StoredDocument } from './document.ts';

export type Comparison = '==' | '<' | '<=' | '>' | '>=' | 'in' | 'array-contains';

export interface Condition {
  readonly field: string;
  readonly op: Comparison;
  /** For `in` a list of 1–30 values; null is refused except with `==`. */
  readonly value: Json;
}

/**
 * Order is always total: the id is the last criterion, in the direction of the last `orderBy`. A document that lacks an
 * ordered field is not found; a field asked for a range must be ordered, too. Order of values: null < boolean < number < string (by UTF-8 bytes) < array < map.
 */
export interface Query {
  readonly collection: Collection;
  readonly where?: readonly Condition[];
  readonly orderBy?: readonly { readonly field: string; readonly direction: 'asc' | 'desc' }[];
  /** The cursor: results start after this whole document. */
  readonly after?: StoredDocument;
  readonly limit: number;
}
