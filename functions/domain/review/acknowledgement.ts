import type { ContractChange } from '#domain/comparison/contract-change.ts';

/** Somebody's word that a break is meant. */
export interface Acknowledgement {
  /** The full name of the broken element; `acme.pay.v1.*` for all inside; `*` for all. */
  readonly symbol: string;
  readonly reason: string;
}

/** An acknowledgement as it is kept with the revision it came with. */
export interface RecordedAcknowledgement extends Acknowledgement {
  readonly at: string;
  /** Who published it, where that is a person or account with a name. */
  readonly by?: string;
}

/** A line of a pull request or commit message: `Acknowledge-Breaking: acme.pay.v1.Payment.amount: nobody reads it`. */
export const TRAILER = 'Acknowledge-Breaking';

const LINE = new RegExp(`^\\s*${TRAILER}\\s*:(.*)$`, 'i');
const LONGEST_REASON = 500;
export const MOST_ACKNOWLEDGEMENTS = 200;

/** The newer ones first; what was said before is not said twice. */
export function joinAcknowledgements(
  older: readonly RecordedAcknowledgement[],
  newer: readonly RecordedAcknowledgement[],
): readonly RecordedAcknowledgement[] {
  const known = new Set(older.map(keyOf));
  return [...newer.filter((one) => !known.has(keyOf(one))), ...older].slice(0, MOST_RECORDED);
}

const keyOf = ({ symbol, reason }: Acknowledgement): string => `${symbol}: ${reason}`;
/** Of one revision, however often it is published. */
const MOST_RECORDED = 2 * MOST_ACKNOWLEDGEMENTS;

export interface ReadAcknowledgements {
  readonly acknowledgements: readonly Acknowledgement[];
  /** Lines that mean to be one and lack a symbol or a reason. */
  readonly unreadable: readonly string[];
}

/** All acknowledgements in a text, such as a pull request's. Whatever else it says is left alone. */
export function readAcknowledgements(text: string): ReadAcknowledgements {
  const acknowledgements: Acknowledgement[] = [];
  const unreadable: string[] = [];
  for (const line of text.split(/\r?\n/)) {
    const said = LINE.exec(line)?.[1];
    if (said === undefined) continue;
    const one = readAcknowledgement(said);
    if (one === undefined) unreadable.push(line.trim());
    else if (acknowledgements.length < MOST_ACKNOWLEDGEMENTS) acknowledgements.push(one);
  }
  return { acknowledgements, unreadable };
}

/** `acme.pay.v1.Payment.amount: nobody reads it`; undefined without a symbol or without a reason. */
export function readAcknowledgement(text: string): Acknowledgement | undefined {
  const cut = text.indexOf(':');
  const symbol = text.slice(0, Math.max(0, cut)).trim();
  const reason = text.slice(cut + 1).trim();
  return symbol === '' || reason === '' || /\s/.test(symbol)
    ? undefined
    : { symbol, reason: reason.slice(0, LONGEST_REASON) };
}

/** The acknowledgement of a change, if there is one: the most particular one. */
export function acknowledgementOf<Kind extends Acknowledgement>(
  change: Pick<ContractChange, 'symbol'>,
  acknowledgements: readonly Kind[],
): Kind | undefined {
  return acknowledgements
    .filter(({ symbol }) => covers(symbol, change.symbol))
    .toSorted((a, b) => b.symbol.length - a.symbol.length)[0];
}

function covers(pattern: string, symbol: string): boolean {
  if (pattern === '*' || pattern === symbol) return true;
  return pattern.endsWith('.*') && symbol.startsWith(pattern.slice(0, -1));
}
