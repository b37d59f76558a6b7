import { type ChainType, chainType, type Names, startOfChain } from './chain-type.ts';
import type { FactField } from './fact-type.ts';
import { isNaming, loopsAround } from './loops-around.ts';
import type { RuleFunction } from './rule-function.ts';
import { RULE_FUNCTIONS } from './rule-functions.ts';
import { readTokens } from './rule-tokens.ts';
import { sayFactType } from './say-fact-type.ts';

/** One thing that may stand at a place of a rule. */
export interface RuleCompletion {
  readonly kind: 'fact' | 'element' | 'field' | 'function';
  readonly label: string;
  /** What replaces the text from `from` to `to`; a function comes with its brackets. */
  readonly insert: string;
  readonly type: string;
  readonly description: string;
  /** UTF-16 units of the rule. */
  readonly from: number;
  readonly to: number;
}

/** What may be written at a place of a rule, which may be unfinished there; what begins like the word there. */
export function completionsAt(
  text: string,
  offset: number,
  schema: Names['schema'],
): readonly RuleCompletion[] {
  const all = readTokens(text);
  const inside = all.find(
    ({ kind, from, to, open }) =>
      from < offset && (offset < to || open === true || (kind === 'comment' && offset === to)),
  );
  if (inside?.kind === 'string' || inside?.kind === 'comment') return [];
  const word = all.find(({ kind, from, to }) => kind === 'name' && from < offset && offset <= to);
  const tokens = all.filter(({ to }) => to <= (word?.from ?? offset));
  const [from, to] = [word?.from ?? offset, word?.to ?? offset];
  const begun = text.slice(from, offset).toLowerCase();
  if (isNaming(tokens)) return [];
  const names: Names = { schema, elements: loopsAround(tokens, schema) };
  return offered(tokens, names)
    .filter(({ label }) => label.toLowerCase().startsWith(begun))
    .map((one) => ({ ...one, from, to }));
}

type Offer = Omit<RuleCompletion, 'from' | 'to'>;

function offered(tokens: ReturnType<typeof readTokens>, names: Names): readonly Offer[] {
  if (tokens.at(-1)?.text !== '.') return everything(names);
  const end = tokens.length - 1;
  const type = chainType(tokens, startOfChain(tokens, end), end, names);
  return type === undefined ? [] : partsOf(type);
}

function everything({ schema, elements }: Names): readonly Offer[] {
  return [
    ...[...elements].map(
      ([label, type]): Offer => ({
        kind: 'element',
        label,
        insert: label,
        type: sayType(type),
        description: 'The element that the loop looks at.',
      }),
    ),
    ...Object.entries(schema).map((entry) => offerField('fact', ...entry)),
    ...RULE_FUNCTIONS.filter(({ on }) => on === undefined).map(offerFunction),
  ];
}

/** Fields, and the functions that are called on such a value. */
function partsOf(type: ChainType): readonly Offer[] {
  const fields = type.kind === 'object' ? Object.entries(type.fields) : [];
  return [
    ...fields.map((entry) => offerField('field', ...entry)),
    ...RULE_FUNCTIONS.filter(({ on }) => on !== undefined && isOn(type, on)).map(offerFunction),
  ];
}

function isOn(type: ChainType, on: NonNullable<RuleFunction['on']>): boolean {
  if (on === 'list of string') return type.kind === 'list' && type.of.kind === 'string';
  return on === type.kind || (on === 'list' && type.kind === 'map');
}

function offerField(kind: 'fact' | 'field', label: string, field: FactField): Offer {
  const description = field.optional
    ? `${field.description} May be absent: ask by has(…).`
    : field.description;
  return { kind, label, insert: label, type: sayFactType(field.type), description };
}

function offerFunction({ name, takes, gives, description }: RuleFunction): Offer {
  return {
    kind: 'function',
    label: name,
    insert: `${name}(`,
    type: `(${takes.join(', ')}): ${gives}`,
    description,
  };
}

function sayType(type: ChainType | undefined): string {
  if (type === undefined) return 'element';
  return type.kind === 'duration' ? 'duration' : sayFactType(type);
}
