import type { CostFragment } from '#web/gql/running/graphql.ts';
import type { Language } from '#web/live/preferences.ts';

/** "2.4 MB", "640 kB": what went over the wire. */
export function spokenBytes(bytes: number, language: Language): string {
  const [unit, size] =
    bytes >= 1e9
      ? (['gigabyte', 1e9] as const)
      : bytes >= 1e6
        ? (['megabyte', 1e6] as const)
        : (['kilobyte', 1e3] as const);
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit,
    maximumSignificantDigits: 3,
  }).format(bytes / size);
}

/** "3.2 s". */
export const spokenSeconds = (millis: number, language: Language): string =>
  new Intl.NumberFormat(language, {
    style: 'unit',
    unit: 'second',
    maximumFractionDigits: millis < 10_000 ? 1 : 0,
  }).format(millis / 1_000);

export const costWords = (
  { requests, bytes, millis }: CostFragment,
  language: Language,
): readonly [string, string, string] => [
  requests.toLocaleString('en'),
  spokenBytes(bytes, language),
  spokenSeconds(millis, language),
];
