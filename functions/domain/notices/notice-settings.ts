import * as v from 'valibot';
import { compact } from '#domain/compact.ts';
import { zoneOffset } from '#domain/cron/zone-offset.ts';

/** `notices` of `organisation.yaml`: when, where and in which language teams are told. */

const TIME = '([01]\\d|2[0-3]):[0-5]\\d';
export const DIGEST = new RegExp(`^(off|(daily|weekdays|Mon|Tue|Wed|Thu|Fri|Sat|Sun)( ${TIME})?)$`);

const clockTime = (description: string) =>
  v.pipe(
    v.string(),
    v.regex(new RegExp(`^${TIME}$`), 'must be a time of the day such as 19:00'),
    v.description(description),
  );

const wishes = {
  digest: v.optional(
    v.pipe(
      v.string(),
      v.regex(DIGEST, 'must be like Mon 09:00, daily 09:00, weekdays 09:00, or off'),
      v.description('When the digest is due: a day or `daily`, and a time. Default: Mon 09:00.'),
    ),
  ),
  timeZone: v.optional(
    v.pipe(
      v.string(),
      v.check(
        (zone) => zoneOffset(zone, 0) !== undefined,
        'must be a time zone such as Asia/Tokyo',
      ),
      v.description('By whose clocks. Default: UTC.'),
    ),
  ),
  quietHours: v.optional(
    v.pipe(
      v.object({
        from: clockTime('From when on.'),
        to: clockTime('Until when; may lie on the next day.'),
      }),
      v.description(
        'Nothing but regressions in production is told then; the rest waits for their end.',
      ),
    ),
  ),
  language: v.optional(v.pipe(v.picklist(['en', 'ja']), v.description('Default: en.'))),
  by: v.optional(
    v.pipe(
      v.picklist(['slack', 'mail']),
      v.description('Default: slack where a channel is known, otherwise mail.'),
    ),
  ),
};

export const noticeSettingsSchema = v.object({
  ...wishes,
  teams: v.optional(
    v.pipe(
      v.array(
        v.object({
          name: v.pipe(v.string(), v.minLength(1), v.description('The team, as specs name it.')),
          ...wishes,
          channel: v.optional(
            v.pipe(
              v.string(),
              v.minLength(1),
              v.description('Instead of the one most specs name.'),
            ),
          ),
          alertChannel: v.optional(
            v.pipe(
              v.string(),
              v.minLength(1),
              v.description('Instead of the one most specs name.'),
            ),
          ),
          email: v.optional(
            v.pipe(
              v.string(),
              v.email('must be an email address'),
              v.description('Instead of the one most specs name.'),
            ),
          ),
        }),
      ),
      v.description('What a team wants otherwise.'),
    ),
  ),
});
export type NoticeSettings = v.InferOutput<typeof noticeSettingsSchema>;

export type NoticeLanguage = 'en' | 'ja';

/** What holds for one team. */
export interface TeamNotices {
  readonly digest: string;
  readonly timeZone: string;
  readonly quietHours?: { readonly from: string; readonly to: string };
  readonly language: NoticeLanguage;
  readonly by?: 'slack' | 'mail';
  readonly channel?: string;
  readonly alertChannel?: string;
  readonly email?: string;
}

const DEFAULTS = { digest: 'Mon 09:00', timeZone: 'UTC', language: 'en' } as const;

/** The team's own wishes before those of the organisation, before what is usual. */
export function noticesFor(settings: NoticeSettings | undefined, team: string): TeamNotices {
  const { teams = [], ...general } = settings ?? {};
  const { name: _, ...own } = teams.find(({ name }) => name === team) ?? { name: team };
  return { ...DEFAULTS, ...compact(general), ...compact(own) };
}
