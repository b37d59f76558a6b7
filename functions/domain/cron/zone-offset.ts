/** Milliseconds by which the clocks of a time zone are ahead of UTC at a moment; undefined when the zone is unknown. */
export function zoneOffset(timeZone: string, millis: number): number | undefined {
  if (timeZone === 'UTC' || timeZone === 'Etc/UTC') return 0;
  const format = formatOf(timeZone);
  if (format === undefined) return undefined;
  const name = format.formatToParts(millis).find(({ type }) => type === 'timeZoneName')?.value;
  const [, sign, hours, minutes, seconds = '0'] =
    /^GMT([+-])(\d\d):(\d\d)(?::(\d\d))?$/.exec(name ?? '') ?? [];
  if (hours === undefined) return 0;
  const size = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
  return (sign === '-' ? -size : size) * 1000;
}

/** Making one costs a thousand times what using it does. */
const formats = new Map<string, Intl.DateTimeFormat | undefined>();

function formatOf(timeZone: string): Intl.DateTimeFormat | undefined {
  if (!formats.has(timeZone)) {
    if (formats.size > 500) formats.clear();
    formats.set(timeZone, madeFormat(timeZone));
  }
  return formats.get(timeZone);
}

function madeFormat(timeZone: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
