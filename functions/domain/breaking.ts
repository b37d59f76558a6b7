import type { Change } from './change.ts';
import type { ContractChange } from './comparison/contract-change.ts';
import type { LoggedBreaking } from './contract-log.ts';
import { type Acknowledgement, acknowledgementOf } from './review/acknowledgement.ts';

/** What a change broke: how much, and the first of it. */
export interface Breaking {
  readonly count: number;
  readonly findings: readonly BreakingFinding[];
}

export interface BreakingFinding {
  /** Id of the rule, as `buf breaking` has it. */
  readonly rule: string;
  readonly symbol: string;
  readonly message: string;
  /** Why it is meant, where somebody said so. */
  readonly reason?: string;
}

/** A breaking change with the reason that its publisher gave. */
export interface BrokenChange extends ContractChange {
  readonly reason?: string;
}

export const withReasons = (
  changes: readonly ContractChange[],
  acknowledgements: readonly Acknowledgement[] = [],
): readonly BrokenChange[] =>
  changes.map((change) => {
    const reason = acknowledgementOf(change, acknowledgements)?.reason;
    return reason === undefined ? change : { ...change, reason };
  });

const TOLD = 10;
const LOGGED = 200;

/** Undefined when nothing broke. */
export function breakingOf(changes: readonly BrokenChange[]): Breaking | undefined {
  if (changes.length === 0) return undefined;
  const findings = changes.slice(0, TOLD).map(({ rule = '', symbol, message, reason }) => ({
    ...{ rule, symbol, message },
    ...(reason === undefined ? {} : { reason }),
  }));
  return { count: changes.length, findings };
}

/** `told` are the changes that are recorded of it. */
export function logBreaking(
  broken: readonly ContractChange[],
  told: readonly Change[],
): LoggedBreaking | undefined {
  if (broken.length === 0) return undefined;
  return {
    count: broken.length,
    findings: broken.slice(0, LOGGED).map(({ rule = '', symbol }) => [rule, symbol] as const),
    services: told.flatMap(({ kind, subject, breaking }) =>
      breaking !== undefined && kind !== 'contract-changed'
        ? [[subject, breaking.count] as const]
        : [],
    ),
  };
}

/** Whether a symbol is one of these, or lies inside one of them. */
export const isInside = (symbol: string, names: ReadonlySet<string>): boolean => {
  for (let name = symbol; name !== ''; name = name.slice(0, Math.max(0, name.lastIndexOf('.'))))
    if (names.has(name)) return true;
  return false;
};
