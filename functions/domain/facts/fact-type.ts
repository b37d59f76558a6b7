/** What rules may look at. The names are those of the catalogue's vocabulary. */
export const FACT_ROOTS = [
  'service',
  'spec',
  'team',
  'environments',
  'workloads',
  'findings',
  'rpcServices',
  'contractChanges',
  'edges',
  'now',
] as const;
export type FactRoot = (typeof FACT_ROOTS)[number];

/** The type of a fact, as the checker of rules and the editor's completion know it. */
export type FactType =
  | { readonly kind: 'string' | 'int' | 'double' | 'bool' | 'timestamp' }
  | { readonly kind: 'list' | 'map'; readonly of: FactType }
  | {
      readonly kind: 'object';
      readonly name: string;
      readonly fields: Readonly<Record<string, FactField>>;
    };

export interface FactField {
  readonly type: FactType;
  readonly description: string;
  /** May be absent: rules ask by `has(…)`. Reading an absent one can't be told. */
  readonly optional?: true;
}
