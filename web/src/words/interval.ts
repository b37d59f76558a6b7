import type { Language } from '#web/live/preferences.ts';

/** How often something is expected: "30 days", "5 minutes", 「5 分」; never rounded. */
export function interval(seconds: number, language: Language): string {
  const [unit, size] = EXACT.find(([, length]) => seconds >= length && seconds % length === 0) ?? [
    'second',
    1,
  ];
  return told(seconds / size, unit, language);
}

/** How long it has been, to one unit: "22 minutes", 「22 分」. Never negative. */
export function roughInterval(seconds: number, language: Language): string {
  const [unit, size] = ROUGH.find(([, length]) => seconds >= length) ?? ['second', 1];
  return told(Math.trunc(Math.max(0, seconds) / size), unit, language);
}

const EXACT = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;

const ROUGH = [['year', 31_536_000], ['month', 2_592_000], ['week', 604_800], ...EXACT] as const;

function told(count: number, unit: string, language: Language): string {
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(
    count,
  );
}
