import type { ContractChange } from '#domain/comparison/contract-change.ts';
import type { SeenChange } from './seen-change.ts';

export interface ChangeFilter {
  readonly breaking?: boolean;
  readonly kind?: readonly ContractChange['kind'][];
  readonly element?: readonly ContractChange['element'][];
  readonly package?: string;
  /** It, and everything inside it. */
  readonly symbol?: string;
  /** What the symbol or message contains, in any case. */
  readonly text?: string;
}

export function isWantedChange(
  { change, package: name }: SeenChange,
  filter: ChangeFilter,
): boolean {
  const { symbol } = filter;
  return (
    (filter.breaking === undefined || change.breaking === filter.breaking) &&
    (filter.kind === undefined || filter.kind.includes(change.kind)) &&
    (filter.element === undefined || filter.element.includes(change.element)) &&
    (filter.package === undefined || name === filter.package) &&
    (symbol === undefined || change.symbol === symbol || change.symbol.startsWith(`${symbol}.`)) &&
    (filter.text === undefined || contains(change, filter.text.trim().toLowerCase()))
  );
}

const contains = ({ symbol, message }: ContractChange, text: string): boolean =>
  symbol.toLowerCase().includes(text) || message.toLowerCase().includes(text);
