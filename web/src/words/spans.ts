import type { Language } from '#web/live/preferences.ts';

const UNITS = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const;

/** How long something took, to two units: "1 min 40 s", 「1 分 40 秒」. */
export function span(seconds: number, language: Language): string {
  const whole = Math.max(0, Math.round(seconds));
  const first = UNITS.findIndex(([, size]) => whole >= size);
  if (first === -1) return told(0, 'second', language);
  const parts: string[] = [];
  let rest = whole;
  for (const [unit, size] of UNITS.slice(first, first + 2)) {
    const count = Math.floor(rest / size);
    rest -= count * size;
    if (count > 0) parts.push(told(count, unit, language));
  }
  return parts.join('\u00a0');
}

function told(count: number, unit: string, language: Language): string {
  const text = new Intl.NumberFormat(language, {
    style: 'unit',
    unit,
    unitDisplay: language === 'ja' ? 'long' : 'short',
  }).format(count);
  return text.replace(/(\d)\s*([^\d\s])/, '$1\u00a0$2').replace(/\bsec\b/, 's');
}
