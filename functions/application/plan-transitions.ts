import { toMillis } from '#domain/instant.ts';
import type { Json } from '#domain/json.ts';
import type { TodoTransition } from '#domain/todos/todo-transition.ts';
import { ref } from './documents.ts';
import { pagesOf } from './evidence-page.ts';
import { packDocument, type Write } from './packed.ts';
import type { Codec } from './ports.ts';

export interface PlannedTransitions {
  /** Immutable: for `staged` of the plan of a flip. */
  readonly writes: readonly Write[];
  /** Where each of them lies, in their order: `{id of the document}#{place in it}`. */
  readonly proofs: readonly string[];
}

/**
 * The documents in which transitions that were made together are kept as evidence. They are named by their moment and
 * content, so that the same plan made again writes the same, and proofs are in the order of time.
 */
export function planTransitions(
  codec: Codec,
  transitions: readonly TodoTransition[],
  { now, expireAt }: { readonly now: string; readonly expireAt: string },
): PlannedTransitions {
  const pages = pagesOf(transitions).map((page) => {
    const value = page as unknown as Json;
    const hash = codec.sha256(JSON.stringify(value)).slice(0, 12);
    return { id: `${momentName(now)}-${hash}`, value, count: page.rows.length };
  });
  return {
    writes: pages.flatMap(({ id, value, count }) =>
      packDocument(codec, ref('transitions', id), value, { at: now, count, expireAt }),
    ),
    proofs: pages.flatMap(({ id, count }) =>
      Array.from({ length: count }, (_, place) => `${id}#${place}`),
    ),
  };
}

/** 8 characters until the year 2059, in the order of time. */
const momentName = (moment: string): string => toMillis(moment).toString(36).padStart(8, '0');

/** When the document of a proof was written. */
export const momentOfProof = (proof: string): number => Number.parseInt(proof.slice(0, 8), 36);
