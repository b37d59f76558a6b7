import type { JsonObject } from '#domain/json.ts';

/**
 * A family of documents. `fields` are the only ones a query may name: each becomes an index, everything else in a
 * document is opaque to the store. An array field is declared the same way and asked with `array-contains`.
 */
export interface Collection {
  readonly name: string;
  readonly fields: readonly string[];
}

/** The address of one document. Ids: 1–1,500 bytes of UTF-8, no `/`, not `.`, `..` or `__x__`. */
export interface DocumentRef {
  readonly collection: Collection;
  readonly id: string;
}

/** A document as read. `version` changes with every write that changed the content, and is compared for equality only. */
export interface StoredDocument {
  readonly id: string;
  readonly data: JsonObject;
  readonly version: string;
}
