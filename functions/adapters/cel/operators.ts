import type { FactValue } from '#domain/facts/rule-facts.ts';
import { RULE_LIMITS } from '#domain/facts/rule-limits.ts';
import { compareText } from './characters.ts';
import { equals, type Fields, fieldIn, isIn, isList } from './equals.ts';
import { type Run, spend, spendText } from './meter.ts';
import { DURATION, TIMESTAMP } from './syntax.ts';
import { isMoment } from './time-values.ts';
import { isUnknown, named, unknown } from './unknown.ts';

export type Binary = (run: Run, left: FactValue, right: FactValue) => FactValue;

/** What an operator does with values of the types that were checked, by the type of what it gives. */
export function binaryOf(operator: string, gives: string | undefined): Binary {
  const whole = gives === 'int' ? INT_OPERATORS[operator] : undefined;
  const apply = whole ?? OPERATORS[operator];
  if (apply === undefined) throw new Error(`There is no operator ${operator}.`);
  const bound = BOUNDS[gives ?? ''];
  const compute: Binary = bound ? (run, left, right) => bound(apply(run, left, right)) : apply;
  if (operator === '==' || operator === '!=') return compute;
  return (run, left, right) => {
    if (isUnknown(left)) return left;
    return isUnknown(right) ? right : compute(run, left, right);
  };
}

const asNumber = (value: FactValue): number => value as number;

const OPERATORS: Readonly<Record<string, Binary>> = {
  '==': equals,
  '!=': (run, left, right) => {
    const same = equals(run, left, right);
    return typeof same === 'boolean' ? !same : same;
  },
  in: (run, left, right) => (isList(right) ? isIn(run, left, right) : hasKey(right, left)),
  '<': (run, left, right) => compared(run, left, right) < 0,
  '<=': (run, left, right) => compared(run, left, right) <= 0,
  '>': (run, left, right) => compared(run, left, right) > 0,
  '>=': (run, left, right) => compared(run, left, right) >= 0,
  '+': add,
  '-': (_, left, right) => asNumber(left) - asNumber(right),
  '*': (_, left, right) => asNumber(left) * asNumber(right),
  '/': (_, left, right) => asNumber(left) / asNumber(right),
};

const INT_OPERATORS: Readonly<Record<string, Binary>> = {
  '/': (_, left, right) => (right === 0 ? BY_ZERO : Math.trunc(asNumber(left) / asNumber(right))),
  '%': (_, left, right) => (right === 0 ? BY_ZERO : asNumber(left) % asNumber(right)),
};

const BY_ZERO = unknown('It divides by zero.');
const TOO_LARGE = unknown('A whole number gets larger than 9,007,199,254,740,991.');
const TOO_FAR = unknown('A moment gets outside of the years 1 to 9999.');
const TOO_LONG = unknown(`A text gets longer than ${RULE_LIMITS.textLength} characters.`);

export function wholeNumber(value: FactValue): FactValue {
  return typeof value !== 'number' || Number.isSafeInteger(value) ? value : TOO_LARGE;
}

const boundedMoment = (value: FactValue): FactValue =>
  typeof value !== 'number' || isMoment(value) ? value : TOO_FAR;

const boundedSpan = (value: FactValue): FactValue =>
  typeof value !== 'number' || Number.isSafeInteger(Math.trunc(value)) ? value : TOO_FAR;

const BOUNDS: Readonly<Record<string, (value: FactValue) => FactValue>> = {
  int: wholeNumber,
  [TIMESTAMP]: boundedMoment,
  [DURATION]: boundedSpan,
};

/** NaN is neither before nor behind anything. */
function compared(run: Run, left: FactValue, right: FactValue): number {
  if (typeof left === 'string' && typeof right === 'string') {
    spendText(run, left.length + right.length);
    return compareText(left, right);
  }
  if (left < right) return -1;
  return left > right ? 1 : left === right ? 0 : Number.NaN;
}

function add(run: Run, left: FactValue, right: FactValue): FactValue {
  if (typeof left === 'string') return boundedText(run, left + String(right));
  if (!isList(left) || !isList(right)) return asNumber(left) + asNumber(right);
  spend(run, left.length + right.length);
  return [...left, ...right];
}

/** Text that was put together. */
export function boundedText(run: Run, text: string): FactValue {
  spendText(run, text.length);
  return text.length > RULE_LIMITS.textLength ? TOO_LONG : text;
}

/** Of what is unknown nobody can tell whether it is there. */
function hasKey(map: FactValue, key: FactValue): FactValue {
  const found =
    typeof map === 'object' && !isList(map) ? fieldIn(map as Fields, String(key)) : undefined;
  if (found === undefined) return false;
  return isUnknown(found) ? named(found, JSON.stringify(key)) : true;
}
