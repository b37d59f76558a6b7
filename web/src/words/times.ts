import type { Language } from '#web/live/preferences.ts';

const UNITS = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const;
type Unit = (typeof UNITS)[number][0];

/** To one unit: "2 h ago", "2 時間前". Under five seconds it is "now", and so is what a clock ahead dates in the future. */
export function ago(iso: string, now: number, language: Language): string {
  const seconds = Math.max(0, Math.round((now - Date.parse(iso)) / 1_000));
  if (seconds < 5) return language === 'ja' ? 'たった今' : 'now';
  const [unit, size] = unitOf(seconds);
  const count = Math.trunc(seconds / size);
  return spaced(relative(language).format(-count, unit), unit, language);
}

/** With zone: "22 Nov 2026, 14:05:09 GMT+9". */
export function absolute(iso: string, language: Language): string {
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'ja', {
    dateStyle: 'medium',
    timeStyle: 'long',
  }).format(new Date(iso));
}

/** The viewer's own day as ISO writes it: 2026-11-22. */
export function isoDay(iso: string): string {
  return new Intl.DateTimeFormat('sv-SE').format(new Date(iso));
}

/** The time of day: 14:05. */
export function timeOfDay(iso: string): string {
  return new Intl.DateTimeFormat('sv-SE', { hour: '2-digit', minute: '2-digit' }).format(
    new Date(iso),
  );
}

function unitOf(seconds: number): (typeof UNITS)[number] {
  return UNITS.find(([, size]) => seconds >= size) ?? ['second', 1];
}

const formats = new Map<Language, Intl.RelativeTimeFormat>();

function relative(language: Language): Intl.RelativeTimeFormat {
  const known = formats.get(language);
  if (known) return known;
  const made = new Intl.RelativeTimeFormat(language, {
    numeric: 'always',
    style: language === 'en' ? 'narrow' : 'long',
  });
  formats.set(language, made);
  return made;
}

/** Number and unit set apart by a space that does not break: "2 h", "2 時間". English minutes are "min", since "m" may be a month. */
function spaced(text: string, unit: Unit, language: Language): string {
  if (language === 'ja') return text.replace(/(\d)\s*([^\d\s.,])/g, '$1\u00a0$2');
  const minutes = unit === 'minute' ? text.replace(/(\d)\s*m\b/, '$1 min') : text;
  return minutes.replace(/(\d)\s*([a-z])/gi, '$1\u00a0$2');
}
