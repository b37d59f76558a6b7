import type { Problem } from './problem.ts';

/** One delivery of spec files from a source. */
export interface SpecPublication {
  readonly source: string;
  readonly revision: string;
  /** Rises at the source: git first-parent count or CI run number. */
  readonly generation: number;
  /** True when `files` is everything the source holds: only then may absence delete. */
  readonly complete: boolean;
  readonly files: readonly { readonly path: string; readonly content: string }[];
}

export const OUTCOMES = ['applied', 'unchanged', 'stale', 'refused'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What a publisher gets back. Lists hold the first 1,000 names; the counts are complete. */
export interface Receipt {
  readonly source: string;
  readonly revision: string;
  readonly generation: number;
  readonly outcome: Outcome;
  readonly dryRun: boolean;
  readonly created: readonly string[];
  readonly updated: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: number;
  readonly counts: { readonly created: number; readonly updated: number; readonly removed: number };
  readonly problems: readonly Problem[];
}

export const RECEIPT_NAMES = 1_000;

/** Cuts the name lists of a receipt to what is sent. */
export function receiptOf(
  draft: Omit<Receipt, 'counts' | 'created' | 'updated' | 'removed'> & {
    readonly created: readonly string[];
    readonly updated: readonly string[];
    readonly removed: readonly string[];
  },
): Receipt {
  return {
    ...draft,
    created: draft.created.slice(0, RECEIPT_NAMES),
    updated: draft.updated.slice(0, RECEIPT_NAMES),
    removed: draft.removed.slice(0, RECEIPT_NAMES),
    counts: {
      created: draft.created.length,
      updated: draft.updated.length,
      removed: draft.removed.length,
    },
  };
}
