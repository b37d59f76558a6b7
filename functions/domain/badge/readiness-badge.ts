import {
  aimOf,
  type LevelStanding,
  type Passport,
  standingAt,
} from '#domain/readiness/passport.ts';
import type { Badge } from './badge.ts';
import { BADGE_WORDS, type BadgeLanguage } from './badge-words.ts';

/** Without a passport it is a service that nobody knows. */
export function readinessBadge(
  passport: Passport | undefined,
  language: BadgeLanguage = 'en',
): Badge {
  const words = BADGE_WORDS[language];
  const said = (value: string, tone: Badge['tone']): Badge => ({
    label: words.readiness,
    value,
    tone,
  });
  if (passport === undefined) return said(words.unknownService, 'unknown');
  const { level, target } = passport;
  const aim = aimOf(passport);
  const toGo = ({ level, missing }: LevelStanding): string => words.toGo(missing.length, level);
  const reached = level && standingAt(passport, level);
  if (reached === undefined) {
    // Not even the lowest level is reached.
    if (aim === undefined || aim.verdict === 'CANNOT_TELL') return said(words.unknown, 'unknown');
    return said(`${words.noLevel} · ${toGo(aim)}`, 'poor');
  }
  const isThere = target === undefined || standingAt(passport, target)?.verdict === 'REACHED';
  const parts = [
    words.level(reached.level),
    ...(reached.waived > 0 ? [words.waived(reached.waived)] : []),
    ...(isThere || aim === undefined ? [] : [toGo(aim)]),
  ];
  return said(parts.join(' · '), isThere ? 'good' : 'fair');
}
