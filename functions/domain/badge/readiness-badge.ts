import {
  aimOf,
  type LevelStanding,
  type Passport,
  standingAt,
} from '#domain/readiness/passport.ts';
import type { Badge } from './badge.ts';

/** Undefined for a service that nobody knows. */
export function readinessBadge(passport: Passport | undefined): Badge {
  if (passport === undefined) return said('unknown service', 'unknown');
  const { level, target } = passport;
  const aim = aimOf(passport);
  const reached = level && standingAt(passport, level);
  if (reached === undefined) return belowAll(aim);
  const isThere = target === undefined || standingAt(passport, target)?.verdict === 'REACHED';
  const parts = [
    `level ${level}`,
    ...(reached.waived > 0 ? [`${reached.waived} waived`] : []),
    ...(isThere || aim === undefined ? [] : [toGo(aim)]),
  ];
  return said(parts.join(' · '), isThere ? 'good' : 'fair');
}

/** Not even the lowest level is reached. */
function belowAll(aim: LevelStanding | undefined): Badge {
  if (aim === undefined || aim.verdict === 'CANNOT_TELL') return said('unknown', 'unknown');
  return said(`no level yet · ${toGo(aim)}`, 'poor');
}

const toGo = ({ level, missing }: LevelStanding): string => `${missing.length} to go for ${level}`;

const said = (value: string, tone: Badge['tone']): Badge => ({ label: 'readiness', value, tone });
