import type { RuleFunction } from './rule-function.ts';

/** Of numbers, time, quantities and versions. */
export const VALUE_FUNCTIONS: readonly RuleFunction[] = [
  {
    name: 'int',
    takes: ['value: string or double'],
    gives: 'int',
    description:
      'The value as a whole number; a fraction is cut off. Cannot be told for a text that is none.',
    example: 'int("3") == 3',
  },
  {
    name: 'double',
    takes: ['value: string or int'],
    gives: 'double',
    description: 'The value as a number with a fraction. Cannot be told for a text that is none.',
    example: 'double(3) / 2.0 == 1.5',
  },
  {
    name: 'string',
    takes: ['value: int, double, bool or timestamp'],
    gives: 'string',
    description: 'The value as text.',
    example: 'string(3) == "3"',
  },
  {
    name: 'timestamp',
    takes: ['moment: string'],
    gives: 'timestamp',
    description: 'The moment, written as in RFC 3339.',
    example: 'now < timestamp("2027-03-31T00:00:00Z")',
  },
  {
    name: 'duration',
    takes: ['span: string'],
    gives: 'duration',
    description: 'A span of time in hours, minutes and seconds: 1h30m, 90s, 500ms.',
    example: 'duration("36h") > days(1)',
  },
  {
    name: 'days',
    takes: ['count: int'],
    gives: 'duration',
    description: 'A span of so many days of 24 hours.',
    example: 'now - days(365) < now',
  },
  ...clockParts(),
  {
    name: 'quantity',
    takes: ['amount: string'],
    gives: 'double',
    description:
      'A quantity of Kubernetes as a number of cores, bytes or pieces: 500m is 0.5, 1Gi is 1073741824.0. Cannot be told for a text that is none.',
    example: 'quantity("500m") <= 2.0',
  },
  {
    name: 'versionBefore',
    takes: ['version: string', 'other: string'],
    gives: 'bool',
    description:
      'Whether the first dotted version comes before the second, number by number: 1.4.2 before 1.10.0, 2.0.0-rc.1 before 2.0.0. Cannot be told for a text that does not begin with a number.',
    example: 'versionBefore("1.4.2", "1.10.0")',
  },
];

function clockParts(): readonly RuleFunction[] {
  const parts = [
    ['timestamp', 'getFullYear', 'The year, in UTC.'],
    ['timestamp', 'getMonth', 'The month, from 0 for January, in UTC.'],
    ['timestamp', 'getDate', 'The day of the month, from 1, in UTC.'],
    ['timestamp', 'getDayOfWeek', 'The day of the week, from 0 for Sunday, in UTC.'],
    ['timestamp', 'getHours', 'The hour, in UTC.'],
    ['duration', 'getHours', 'The whole hours in the span.'],
    ['duration', 'getMinutes', 'The whole minutes in the span.'],
    ['duration', 'getSeconds', 'The whole seconds in the span.'],
  ] as const;
  return parts.map(([on, name, description]) => ({
    name,
    on,
    takes: [],
    gives: 'int',
    description,
    example: on === 'timestamp' ? `now.${name}() >= 0` : `days(2).${name}() > 1`,
  }));
}
