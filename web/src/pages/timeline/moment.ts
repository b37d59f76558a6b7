/** The moment of `?at=…`; undefined when there is none, or it is no time. */
export function momentOf(at: string | undefined): string | undefined {
  const millis = Date.parse(at ?? '');
  return Number.isFinite(millis) ? new Date(millis).toISOString() : undefined;
}

/** As it stands in an address: to the minute, in UTC, so that everybody who opens the link sees the same. */
export const momentParameter = (moment: string): string => `${moment.slice(0, 16)}Z`;

/** What a field for local date and time holds: the wall clock of whoever looks. */
export function toLocalField(moment: string): string {
  const date = new Date(moment);
  const local = new Date(date.getTime() - date.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 16);
}

/** The moment such a field stands for; undefined while it is not filled. */
export const fromLocalField = (text: string): string | undefined =>
  momentOf(text === '' ? undefined : text);

/** "Asia/Tokyo, GMT+9" */
export function zoneName(moment: string, locale: string): string {
  const format = new Intl.DateTimeFormat(locale, { timeZoneName: 'shortOffset' });
  const offset = format.formatToParts(new Date(moment)).find(({ type }) => type === 'timeZoneName');
  return [format.resolvedOptions().timeZone, offset?.value].filter(Boolean).join(', ');
}
