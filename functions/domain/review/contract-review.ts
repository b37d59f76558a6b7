import type { ContractChange } from '#domain/comparison/contract-change.ts';
import type { RuleSet } from '#domain/comparison/rule-sets.ts';
import type { HitService } from '#domain/impact/impact.ts';
import { type Acknowledgement, acknowledgementOf } from './acknowledgement.ts';

/** What a change of a contract breaks, whom that hits, and what of it is meant. */
export interface ContractReview {
  readonly source: string;
  /** What it is compared with; absent when the source never published anything. */
  readonly against?: { readonly revision: string; readonly label: string };
  readonly ruleSet: RuleSet;
  readonly breaking: readonly ReviewedChange[];
  /** What breaks nothing. */
  readonly others: readonly ContractChange[];
  readonly services: readonly ServiceAtRisk[];
  /** By name. */
  readonly teams: readonly TeamAtRisk[];
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

export const reviewChanges = (
  changes: readonly ContractChange[],
  acknowledgements: readonly Acknowledgement[],
): Pick<ContractReview, 'breaking' | 'others'> => ({
  breaking: changes.flatMap((change) => {
    if (!change.breaking) return [];
    const acknowledgement = acknowledgementOf(change, acknowledgements);
    return [acknowledgement === undefined ? { change } : { change, acknowledgement }];
  }),
  others: changes.filter(({ breaking }) => !breaking),
});

/** What breaks and nobody stands up for: this stops a pull request. */
export const unacknowledged = ({ breaking }: ContractReview): readonly ContractChange[] =>
  breaking.flatMap(({ change, acknowledgement }) => (acknowledgement ? [] : [change]));

/** Names whose impact is to be found: of a file or package that is gone there is nothing to follow. */
export const brokenSymbols = ({ breaking }: Pick<ContractReview, 'breaking'>): readonly string[] =>
  [...new Set(breaking.flatMap(({ change }) => symbolsOf(change)))].slice(0, MOST_SYMBOLS);

const MOST_SYMBOLS = 2_000;

function symbolsOf({ element, symbol }: ContractChange): readonly string[] {
  switch (element) {
    case 'file':
    case 'package':
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
