import * as v from 'valibot';
import { trusted } from './google-settings.ts';

/** How people and other apps are told; absent where they are not. */
export interface TellingSettings {
  readonly slack?: { readonly token: string; readonly api?: string };
  readonly mail?: { readonly url: string; readonly from: string };
  /** Where people find the page. */
  readonly publicUrl?: string;
  /** From which the secrets of webhooks follow. */
  readonly signingKey?: string;
}

const LEAST_KEY = 32;

export const tellingEntries = {
  MSD_SLACK_TOKEN: v.optional(
    v.pipe(v.string(), v.regex(/^xox[a-z]-\S+$/, 'is no token of a bot')),
  ),
  MSD_SLACK_API: v.optional(trusted),
  MSD_SMTP_URL: v.optional(
    v.pipe(v.string(), v.regex(/^smtps?:\/\/\S+$/, 'is no address such as smtps://user:pass@host')),
  ),
  MSD_MAIL_FROM: v.optional(v.pipe(v.string(), v.includes('@', 'is no e-mail'))),
  MSD_PUBLIC_URL: v.optional(v.pipe(v.string(), v.regex(/^https?:\/\/[^\s?#]+$/, 'is no address'))),
  MSD_SIGNING_KEY: v.optional(
    v.pipe(v.string(), v.minLength(LEAST_KEY, `has less than ${LEAST_KEY} characters`)),
  ),
};

type Settings = v.InferOutput<v.ObjectSchema<typeof tellingEntries, undefined>>;

export function tellingOf(settings: Settings): TellingSettings {
  const { MSD_SLACK_TOKEN: token, MSD_SLACK_API: api } = settings;
  const { MSD_SMTP_URL: url, MSD_MAIL_FROM: from } = settings;
  const { MSD_PUBLIC_URL: publicUrl, MSD_SIGNING_KEY: signingKey } = settings;
  if ((url === undefined) !== (from === undefined)) {
    throw new Error('MSD_SMTP_URL goes with MSD_MAIL_FROM: set both or neither.');
  }
  return {
    ...(token === undefined ? {} : { slack: { token, ...(api === undefined ? {} : { api }) } }),
    ...(url === undefined || from === undefined ? {} : { mail: { url, from } }),
    ...(publicUrl === undefined ? {} : { publicUrl: publicUrl.replace(/\/$/, '') }),
    ...(signingKey === undefined ? {} : { signingKey }),
  };
}
