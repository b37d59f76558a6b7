import { indexMutes } from '#domain/muted-findings.ts';
import type { App } from './app.ts';
import { flip } from './flip.ts';
import { muteChange, planMutes, readMutes, toldMute, unchanged } from './mutes.ts';

/**
 * Clears mutes whose time is over, and tells so; what they muted counts again since then, without this. Returns how many
 * there were.
 */
export async function expireMutes(
  app: Pick<App, 'store' | 'codec' | 'bus' | 'clock' | 'readCatalogue'>,
): Promise<number> {
  const now = app.clock.now();
  const catalogue = await app.readCatalogue();
  if (!catalogue.mutes.some(({ until }) => until <= now)) return 0;
  return flip(app, async (read) => {
    const known = await readMutes(read, app.codec);
    const over = known.filter(({ until }) => until <= now);
    if (over.length === 0) return unchanged(0);
    const left = known.filter(({ until }) => until > now);
    const owned = [...indexMutes(over, catalogue.services)];
    return planMutes(read, app.codec, left, {
      result: over.length,
      changes: owned.flatMap(([serviceId, mutes]) =>
        mutes.map((mute) =>
          muteChange(
            app.codec,
            'rule-unmuted',
            { ...mute, serviceId },
            {
              by: mute.by,
              at: mute.until,
              summary: `${mute.rule} counts again: the time for which ${mute.by} muted it is over.`,
              before: toldMute(mute),
              after: { expired: true },
            },
          ),
        ),
      ),
    });
  });
}
