/** An ISO time moved on. */
export const later = (time: string, milliseconds: number): string =>
  new Date(Date.parse(time) + milliseconds).toISOString();

export const millisecondsUntil = (time: string, now: string): number =>
  Math.max(0, Date.parse(time) - Date.parse(now));
