import type { FactValue, UnknownFact } from '#domain/facts/rule-facts.ts';
import { versionBefore } from '#domain/facts/version-before.ts';
import { quantityOf } from '#domain/kubernetes/quantity.ts';
import { charactersOf, cutText } from './characters.ts';
import { type Fields, isList, knownKeys } from './equals.ts';
import { type Run, SAYING, spend, spendText } from './meter.ts';
import { boundedText, wholeNumber } from './operators.ts';
import { durationMillis, momentMillis } from './time-values.ts';
import { isUnknown, named, unknown } from './unknown.ts';

/** What a function makes of its arguments, none of which is unknown; the first is what it was called on. */
export type Apply = (run: Run, ...args: readonly FactValue[]) => FactValue;

const text = (value: FactValue | undefined): string => value as string;
const number = (value: FactValue | undefined): number => value as number;

/** Text that is looked through. */
function read(run: Run, value: FactValue | undefined): string {
  spendText(run, text(value).length);
  return text(value);
}

/** Between nothing stand its characters, which are never halved. */
const pieces = (whole: string, separator: string): readonly string[] =>
  separator === '' ? charactersOf(whole) : whole.split(separator);

/** Those that are called by themselves. */
export const FUNCTIONS: Readonly<Record<string, Apply>> = {
  size: sizeOf,
  int: (run, value) => {
    const found = typeof value === 'string' ? wholeOf(value) : Math.trunc(number(value));
    return found === undefined
      ? wrong(run, `${quoted(value)} is no whole number.`)
      : wholeNumber(found);
  },
  double: (run, value) => {
    if (typeof value !== 'string') return value as FactValue;
    const found = DECIMAL.test(value) ? Number(value) : undefined;
    return found ?? wrong(run, `${quoted(value)} is no number.`);
  },
  timestamp: (run, value) =>
    momentMillis(value as FactValue) ??
    wrong(run, `${quoted(value)} is no moment, like 2026-11-22T09:00:00Z.`),
  duration: (run, value) =>
    durationMillis(text(value)) ?? wrong(run, `${quoted(value)} is no span of time, like 1h30m.`),
  days: (_, value) => wholeNumber(number(value) * DAY),
  quantity: (run, value) =>
    quantityOf(text(value)) ?? wrong(run, `${quoted(value)} is no quantity, like 500m or 1Gi.`),
  versionBefore: (run, one, other) =>
    versionBefore(text(one), text(other)) ??
    wrong(run, `${quoted(one)} or ${quoted(other)} is no version, like 1.4.2.`),
};

/** What calling them takes beside the step that every part takes. */
export const COSTS: Readonly<Record<string, number>> = {
  timestamp: 16,
  duration: 24,
  quantity: 8,
  versionBefore: 16,
  string: 12,
  getFullYear: 2,
  getMonth: 2,
  getDate: 2,
  getDayOfWeek: 2,
};

/** Those that are called on a value; `matches` apart, whose pattern is compiled before. */
export const METHODS: Readonly<Record<string, Apply>> = {
  size: sizeOf,
  startsWith: (run, value, part) => read(run, value).startsWith(text(part)),
  endsWith: (run, value, part) => read(run, value).endsWith(text(part)),
  contains: (run, value, part) => {
    spendText(run, text(value).length + text(part).length);
    return text(value).includes(text(part));
  },
  lowerAscii: (run, value) => {
    const whole = read(run, value);
    if (ASCII.test(whole)) return whole.toLowerCase();
    spend(run, whole.length >> 1);
    return whole.replaceAll(/[A-Z]+/g, (part) => part.toLowerCase());
  },
  upperAscii: (run, value) => {
    const whole = read(run, value);
    if (ASCII.test(whole)) return whole.toUpperCase();
    spend(run, whole.length >> 1);
    return whole.replaceAll(/[a-z]+/g, (part) => part.toUpperCase());
  },
  trim: (run, value) => read(run, value).trim(),
  split: (run, value, separator) => {
    const parts = pieces(read(run, value), text(separator));
    spend(run, parts.length);
    return parts;
  },
  replace: (run, value, part, by) => {
    const parts = pieces(read(run, value), text(part));
    spend(run, parts.length);
    spendText(run, parts.length * text(by).length);
    return boundedText(run, parts.join(text(by)));
  },
  join: (run, list, separator) => {
    const parts = list as readonly FactValue[];
    spend(run, parts.length);
    const doubt = parts.find(isUnknown);
    if (doubt !== undefined) return doubt;
    if (!parts.every((part) => typeof part === 'string')) return NO_TEXTS;
    spendText(
      run,
      parts.reduce<number>((sum, part) => sum + text(part).length, 0),
    );
    spendText(run, parts.length * text(separator).length);
    return boundedText(run, parts.join(text(separator)));
  },
  getFullYear: (_, moment) => new Date(number(moment)).getUTCFullYear(),
  getMonth: (_, moment) => new Date(number(moment)).getUTCMonth(),
  getDate: (_, moment) => new Date(number(moment)).getUTCDate(),
  getDayOfWeek: (_, moment) => new Date(number(moment)).getUTCDay(),
};

/** What `getHours` and its like give depends on whether they are asked of a moment or of a span. */
export const CLOCK_METHODS: Readonly<
  Record<string, { readonly ofMoment: Apply; readonly ofSpan: Apply }>
> = {
  getHours: {
    ofMoment: (_, moment) => new Date(number(moment)).getUTCHours(),
    ofSpan: (_, span) => Math.trunc(number(span) / 3_600_000),
  },
  getMinutes: {
    ofMoment: (_, moment) => new Date(number(moment)).getUTCMinutes(),
    ofSpan: (_, span) => Math.trunc(number(span) / 60_000),
  },
  getSeconds: {
    ofMoment: (_, moment) => new Date(number(moment)).getUTCSeconds(),
    ofSpan: (_, span) => Math.trunc(number(span) / 1_000),
  },
};

const ASCII = /^\p{ASCII}*$/u;
const NO_TEXTS = unknown('A list of texts holds something else.');
const DAY = 86_400_000;
const DECIMAL = /^[+-]?\d{1,30}(\.\d{0,30})?([eE][+-]?\d{1,3})?$/;

const wholeOf = (value: string): number | undefined =>
  /^[+-]?\d{1,20}$/.test(value) ? Number(value) : undefined;

/** What the arguments are not. */
function wrong(run: Run, why: string): UnknownFact {
  spend(run, SAYING);
  return unknown(why);
}

const quoted = (value: FactValue | undefined): string => JSON.stringify(cutText(String(value), 60));

/** Characters of text, not UTF-16 units; a list or a map whose elements can't all be told has no size that can. */
function sizeOf(run: Run, value: FactValue | undefined): FactValue {
  if (typeof value === 'string') {
    spend(run, value.length >> 2);
    let characters = 0;
    for (const _ of value) characters += 1;
    return characters;
  }
  if (isList(value as FactValue)) {
    const list = value as readonly FactValue[];
    spend(run, list.length >> 2);
    return list.find(isUnknown) ?? list.length;
  }
  const fields = value as Fields;
  const keys = knownKeys(fields);
  spend(run, keys.length);
  const doubt = keys.find((key) => isUnknown(fields[key] as FactValue));
  return doubt === undefined ? keys.length : named(fields[doubt] as UnknownFact, `["${doubt}"]`);
}
