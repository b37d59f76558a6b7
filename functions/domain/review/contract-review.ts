import type { ContractChange } from '#domain/comparison/contract-change.ts';
import type { RuleSet } from '#domain/comparison/rule-sets.ts';
import type { HitService } from '#domain/impact/impact.ts';
import { type Acknowledgement, acknowledgementOf } from './acknowledgement.ts';

/** What a change of a contract breaks, whom that hits, and what of it is meant. */
export interface ContractReview {
  readonly source: string;
  /** What it is compared with; absent when the source never published anything. */
  readonly against?: { readonly label: string; readonly revision?: string };
  readonly ruleSet: RuleSet;
  readonly breaking: readonly ReviewedChange[];
  /** What breaks nothing. */
  readonly others: readonly ContractChange[];
  /** Acknowledgements of what does not break: most likely a name that is written wrong. */
  readonly idle: readonly Acknowledgement[];
  /** Nearest first; absent where nobody could be asked who is hit. */
  readonly services?: readonly ServiceAtRisk[];
  /** By name. */
  readonly teams?: readonly TeamAtRisk[];
}

export interface ReviewedChange {
  readonly change: ContractChange;
  readonly acknowledgement?: Acknowledgement;
}

/** A service hit by what breaks, acknowledged or not. */
export interface ServiceAtRisk extends HitService {
  readonly teamName: string;
  /** Environments that the organisation protects and in which it runs. */
  readonly runsIn: readonly string[];
}

export interface TeamAtRisk {
  readonly teamName: string;
  readonly services: readonly string[];
  /** Slack channel for such news, if the specs name one. */
  readonly channel?: string;
}

export function reviewChanges(
  changes: readonly ContractChange[],
  acknowledgements: readonly Acknowledgement[],
): Pick<ContractReview, 'breaking' | 'others' | 'idle'> {
  const breaking = changes.flatMap((change): readonly ReviewedChange[] => {
    if (!change.breaking) return [];
    const acknowledgement = acknowledgementOf(change, acknowledgements);
    return [acknowledgement === undefined ? { change } : { change, acknowledgement }];
  });
  return {
    breaking,
    others: changes.filter((change) => !change.breaking),
    idle: acknowledgements.filter(
      (one) => !breaking.some(({ change }) => acknowledgementOf(change, [one])),
    ),
  };
}

/** What breaks and nobody stands up for: this stops a pull request. */
export const unacknowledged = ({
  breaking,
}: Pick<ContractReview, 'breaking'>): readonly ContractChange[] =>
  breaking.flatMap(({ change, acknowledgement }) => (acknowledgement ? [] : [change]));

/** What a contract declares, by full name: who uses a file or package uses these. */
export interface Declared {
  readonly inFile: (path: string) => readonly string[];
  readonly inPackage: (name: string) => readonly string[];
}

/** Names whose impact is to be found. */
export const brokenSymbols = (
  { breaking }: Pick<ContractReview, 'breaking'>,
  declared: Declared,
): readonly string[] =>
  [...new Set(breaking.flatMap(({ change }) => symbolsOf(change, declared)))].slice(
    0,
    MOST_SYMBOLS,
  );

const MOST_SYMBOLS = 2_000;

function symbolsOf(
  { element, symbol }: ContractChange,
  { inFile, inPackage }: Declared,
): readonly string[] {
  switch (element) {
    case 'file':
      return inFile(symbol);
    case 'package':
      return inPackage(symbol);
    case 'extension':
      return [];
    case 'message':
    case 'enum':
    case 'field':
    case 'oneof':
    case 'enum value':
    case 'service':
    case 'method':
      return [symbol];
  }
}
