import { type FactValue, isUnknownFact } from '#domain/facts/rule-facts.ts';
import { cutText } from './characters.ts';
import { isList } from './equals.ts';
import { type CheckedType, DURATION, TIMESTAMP } from './syntax.ts';
import { spokenSpan } from './time-values.ts';
import { isAbsent } from './unknown.ts';

/** Characters of a value that are shown. */
const LONGEST = 200;
/** What an element is known by, before what is asked of it. */
const KNOWN_BY = ['environment', 'cluster', 'kind', 'name', 'fullName', 'symbol', 'rule', 'object'];

/** A value as it would be written in a rule, shortened. */
export function showValue(value: FactValue, type?: CheckedType): string {
  return shorten(render(value, type));
}

/** An element of a list: what it is known by, and the fields that were asked of it. */
export function showElement(element: FactValue, fields: ReadonlySet<string>): string {
  if (
    typeof element !== 'object' ||
    element === null ||
    isUnknownFact(element) ||
    isList(element)
  ) {
    return showValue(element);
  }
  const known = new Set([...KNOWN_BY, ...fields]);
  const entries = Object.entries(element).filter(([key]) => known.has(key));
  const absent = [...fields].filter((field) => !Object.hasOwn(element, field));
  const parts = [
    ...(entries.length === 0 ? Object.entries(element) : entries).flatMap(([key, value]) =>
      value === undefined || value === null ? [] : [`${key}: ${render(value)}`],
    ),
    ...absent.map((field) => `${field}: absent`),
  ];
  return shorten(`{${parts.join(', ')}}`);
}

function render(value: FactValue, type?: CheckedType): string {
  if (typeof value === 'string') return JSON.stringify(cutText(value, LONGEST));
  if (typeof value === 'number') return renderNumber(value, type);
  if (typeof value !== 'object' || value === null) return String(value);
  if (isUnknownFact(value)) return isAbsent(value) ? 'absent' : `cannot be told: ${value.unknown}`;
  if (isList(value)) return `[${sliced(value, (item) => render(item, type?.valueType))}]`;
  const entries = Object.entries(value).filter(
    ([, field]) => field !== undefined && field !== null,
  );
  return `{${sliced(entries, ([key, field]) => `${key}: ${render(field as FactValue)}`)}}`;
}

function renderNumber(value: number, type?: CheckedType): string {
  if (type?.name === TIMESTAMP) return new Date(value).toISOString();
  return type?.name === DURATION ? spokenSpan(value) : String(value);
}

/** No more of a long list than can be seen. */
const sliced = <T>(items: readonly T[], say: (item: T) => string): string =>
  items
    .slice(0, LONGEST / 4)
    .map(say)
    .join(', ');

const shorten = (text: string): string =>
  text.length <= LONGEST ? text : `${cutText(text, LONGEST - 1)}…`;
