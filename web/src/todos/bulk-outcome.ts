/** What became of one of several. */
export interface Outcome {
  readonly todoId: string;
  readonly kind: 'done' | 'conflict' | 'refused';
  readonly why?: string;
}

export interface BulkOutcome {
  readonly done: number;
  /** Changed by somebody else meanwhile. */
  readonly conflicts: number;
  readonly refused: number;
  /** Why, each reason once. */
  readonly reasons: readonly string[];
  /** Ids of what was not changed. */
  readonly left: readonly string[];
}

export function countOutcomes(outcomes: readonly Outcome[]): BulkOutcome {
  const of = (kind: Outcome['kind']) => outcomes.filter((one) => one.kind === kind).length;
  return {
    done: of('done'),
    conflicts: of('conflict'),
    refused: of('refused'),
    reasons: [...new Set(outcomes.flatMap(({ why }) => why ?? []))],
    left: outcomes.filter(({ kind }) => kind !== 'done').map(({ todoId }) => todoId),
  };
}
