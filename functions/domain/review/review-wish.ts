import { RULE_SETS, type RuleSet } from '#domain/comparison/rule-sets.ts';
import { didYouMean } from '#domain/did-you-mean.ts';
import type { Problem } from '#domain/problem.ts';
import {
  type Acknowledgement,
  MOST_ACKNOWLEDGEMENTS,
  readAcknowledgement,
  TRAILER,
} from './acknowledgement.ts';

/** How a published set is to be reviewed. */
export interface ReviewWish {
  /** A label or revision of the same source; absent for the contract in force. */
  readonly against?: string;
  readonly ruleSet: RuleSet;
  readonly acknowledgements: readonly Acknowledgement[];
}

export type ParsedReviewWish =
  | { readonly kind: 'wish'; readonly wish: ReviewWish }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

const NAME = /^\P{C}{1,200}$/u;
/** Characters of one `acknowledge`: symbol and reason together. */
export const LONGEST_ACKNOWLEDGEMENT = 700;

/** Reads `against`, `rules` and any number of `acknowledge=SYMBOL: reason` from a query. */
export function parseReviewWish(params: URLSearchParams): ParsedReviewWish {
  const against = params.get('against') ?? undefined;
  const rules = params.get('rules') ?? 'FILE';
  const ruleSet = ruleSetNamed(rules);
  const said = params.getAll('acknowledge').flatMap((text) => text.split('\n'));
  const lines = said.map((line) => line.replace(/\p{Cc}/gu, ' ').trim()).filter(Boolean);
  const acknowledgements = lines.map((line) =>
    line.length > LONGEST_ACKNOWLEDGEMENT ? undefined : readAcknowledgement(line),
  );
  const unreadable = lines.filter((_, number) => acknowledgements[number] === undefined);
  const problems = [
    ...(against === undefined || NAME.test(against) ? [] : [unusableName(against)]),
    ...(ruleSet === undefined ? [unknownRules(rules)] : []),
    ...unreadable.slice(0, 10).map(unreadableLine),
    ...(lines.length > MOST_ACKNOWLEDGEMENTS ? [tooMany(lines.length)] : []),
  ];
  if (ruleSet === undefined || problems.length > 0) return { kind: 'refused', problems };
  return {
    kind: 'wish',
    wish: {
      ...(against === undefined ? {} : { against }),
      ruleSet,
      acknowledgements: acknowledgements.filter((one) => one !== undefined),
    },
  };
}

/** In whatever case it is written. */
export const ruleSetNamed = (text: string): RuleSet | undefined =>
  RULE_SETS.find((one) => one === text.toUpperCase());

/** What to write instead of a rule set that there is not. */
export function ruleSetMeant(text: string): string {
  const meant = didYouMean(text.toUpperCase(), RULE_SETS);
  return meant ? `Did you mean ${meant}?` : `Use one of: ${RULE_SETS.join(', ')}.`;
}

const refused = (message: string, cure: string): Problem => ({
  severity: 'error',
  code: 'invalid-parameter',
  path: '',
  message,
  cure,
});

const unknownRules = (text: string): Problem =>
  refused(`There is no rule set ${quoted(text)}.`, ruleSetMeant(text));

const unusableName = (text: string): Problem =>
  refused(
    `The parameter against is not usable: ${quoted(text)}.`,
    'Name a label such as main, or a published revision.',
  );

const unreadableLine = (line: string): Problem =>
  refused(
    line.length > LONGEST_ACKNOWLEDGEMENT
      ? `An acknowledgement has ${line.length} characters; ${LONGEST_ACKNOWLEDGEMENT} are taken: ${quoted(line)}.`
      : `An acknowledgement lacks its symbol or its reason: ${quoted(line)}.`,
    `Send acknowledge=SYMBOL: the reason, as in the trailer "${TRAILER}: acme.v1.Payment.amount: nobody reads it".`,
  );

const tooMany = (count: number): Problem =>
  refused(
    `There are ${count} acknowledgements; ${MOST_ACKNOWLEDGEMENTS} are taken.`,
    'Acknowledge all inside a package or message at once: acme.v1.*: the reason.',
  );

const quoted = (text: string): string => JSON.stringify(text.slice(0, 100));
