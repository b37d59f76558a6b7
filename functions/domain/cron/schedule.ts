/** When a CronJob runs: the moments at which all fields hold, or a fixed span after the last one. */
export type Schedule =
  | {
      readonly kind: 'fields';
      readonly minutes: readonly number[];
      readonly hours: readonly number[];
      readonly days: ReadonlySet<number>;
      readonly months: ReadonlySet<number>;
      /** 0 is Sunday. */
      readonly weekdays: ReadonlySet<number>;
      /** Both are restricted: then one of them is enough. */
      readonly eitherDay: boolean;
    }
  | { readonly kind: 'every'; readonly seconds: number };

/**
 * Reads the `schedule` of a CronJob; undefined when it is none, as far as this reader knows.
 * https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#schedule-syntax, which is that of
 * https://pkg.go.dev/github.com/robfig/cron/v3
 */
export function parseSchedule(text: string): Schedule | undefined {
  const every = /^@every (.+)$/.exec(text)?.[1];
  if (every !== undefined) return everySpan(every);
  const words = (MACROS[text] ?? text).trim().split(/\s+/);
  if (words.length !== 5) return undefined;
  const fields = FIELDS.map((field, index) => valuesOf(words[index] ?? '', field));
  const [minutes, hours, days, months, weekdays] = fields;
  if (!minutes || !hours || !days || !months || !weekdays) return undefined;
  return {
    kind: 'fields',
    minutes,
    hours,
    days: new Set(days),
    months: new Set(months),
    weekdays: new Set(weekdays.map((day) => day % 7)),
    eitherDay: !isOpen(words[2]) && !isOpen(words[4]),
  };
}

const MACROS: Readonly<Record<string, string>> = {
  '@yearly': '0 0 1 1 *',
  '@annually': '0 0 1 1 *',
  '@monthly': '0 0 1 * *',
  '@weekly': '0 0 * * 0',
  '@daily': '0 0 * * *',
  '@midnight': '0 0 * * *',
  '@hourly': '0 * * * *',
};

interface Field {
  readonly from: number;
  readonly to: number;
  readonly names?: readonly string[];
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const WEEKDAYS = 'sun mon tue wed thu fri sat'.split(' ');
const FIELDS: readonly Field[] = [
  { from: 0, to: 59 },
  { from: 0, to: 23 },
  { from: 1, to: 31 },
  { from: 1, to: 12, names: MONTHS },
  { from: 0, to: 7, names: WEEKDAYS },
];

const isOpen = (word = ''): boolean => word.startsWith('*') || word.startsWith('?');

/** In order, each once; undefined when a part of the field is none. */
function valuesOf(word: string, field: Field): readonly number[] | undefined {
  const parts = word.split(',').map((part) => valuesOfPart(part, field));
  if (parts.some((part) => part === undefined)) return undefined;
  return [...new Set(parts.flatMap((part) => part ?? []))].sort((a, b) => a - b);
}

function valuesOfPart(part: string, field: Field): readonly number[] | undefined {
  const [, range = '', stepText] = /^([^/]+)(?:\/(\d{1,3}))?$/.exec(part) ?? [];
  const [fromText = '', toText] = range.split('-');
  const open = fromText === '*' || fromText === '?';
  const from = open ? field.from : numberOf(fromText, field);
  const only = toText === undefined && stepText === undefined && !open;
  const to = toText === undefined ? (only ? from : field.to) : numberOf(toText, field);
  const step = stepText === undefined ? 1 : Number(stepText);
  if (from === undefined || to === undefined || from > to || step === 0) return undefined;
  return Array.from(
    { length: Math.floor((to - from) / step) + 1 },
    (_, index) => from + index * step,
  );
}

function numberOf(text: string, { from, to, names = [] }: Field): number | undefined {
  const named = names.indexOf(text.toLowerCase());
  if (named >= 0) return named + from;
  const value = /^\d{1,2}$/.test(text) ? Number(text) : undefined;
  return value !== undefined && value >= from && value <= to ? value : undefined;
}

const SECONDS: Readonly<Record<string, number>> = { h: 3_600, m: 60, s: 1, ms: 0.001 };

/** `1h30m`, `1.5h`: whole seconds, at least one. */
function everySpan(text: string): Schedule | undefined {
  if (!/^(\d{1,6}(\.\d{1,6})?(ms|[hms])){1,6}$/.test(text)) return undefined;
  const parts = [...text.matchAll(/([\d.]+)(ms|[hms])/g)];
  const seconds = parts.reduce(
    (sum, [, count, unit]) => sum + Number(count) * (SECONDS[unit ?? ''] ?? 0),
    0,
  );
  return { kind: 'every', seconds: Math.max(Math.floor(seconds), 1) };
}
