import type { QueryState } from '#web/routing/query-state.ts';

/** Which of the changes are wanted, as the address says. */
export interface Choice {
  readonly breakingOnly: boolean;
  /** `""` is the package without a name. */
  readonly package: string | undefined;
  /** Only it and what is inside it. */
  readonly symbol: string | undefined;
  /** What a name or message contains. */
  readonly text: string | undefined;
}

/** Stands in the address for the package without a name: an empty value is not kept there. */
const NO_PACKAGE = '-';

export function choiceOf(query: Pick<QueryState, 'get'>): Choice {
  const name = query.get('package');
  return {
    breakingOnly: query.get('show') === 'breaking',
    package: name === NO_PACKAGE ? '' : name,
    symbol: query.get('symbol'),
    text: query.get('q'),
  };
}

export const packageInQuery = (name: string): string => (name === '' ? NO_PACKAGE : name);

/** Fewer than all that break are asked for. */
export const isNarrowed = (choice: Choice): boolean =>
  choice.package !== undefined || choice.symbol !== undefined || choice.text !== undefined;

/** A change of the query after which all changes are shown. */
export const ALL_CHANGES = {
  show: undefined,
  package: undefined,
  symbol: undefined,
  q: undefined,
} as const;
