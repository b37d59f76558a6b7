import { readStorage, writeStorage } from '#web/live/preferences.ts';
import { type Hit, KINDS } from './entries.ts';

const KEEP = 8;

/** What was opened by Find on this browser, newest first. */
export function readRecents(): readonly Hit[] {
  try {
    const kept: unknown = JSON.parse(readStorage('recents') ?? '[]');
    return Array.isArray(kept) ? kept.filter(isHit).slice(0, KEEP) : [];
  } catch {
    return [];
  }
}

export function rememberRecent(hit: Hit): void {
  const others = readRecents().filter(({ path }) => path !== hit.path);
  writeStorage('recents', JSON.stringify([hit, ...others].slice(0, KEEP)));
}

/** Storage may hold what an older page, or somebody else, wrote. */
function isHit(value: unknown): value is Hit {
  if (typeof value !== 'object' || value === null) return false;
  const { kind, title, path, detail = null } = value as Partial<Record<keyof Hit, unknown>>;
  return (
    KINDS.some((known) => known === kind) &&
    typeof title === 'string' &&
    (detail === null || typeof detail === 'string') &&
    typeof path === 'string' &&
    /^\/(?!\/)/.test(path)
  );
}
