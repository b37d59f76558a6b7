import { parseMoment } from '#domain/instant.ts';

/** How a day is written, `2027-03-31`; not every text of the form is a day of the calendar. */
export const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
export const DAY_OR_MOMENT =
  /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])([Tt][0-2]\d:[0-5]\d:[0-5]\d(\.\d{1,9})?([Zz]|[+-]\d{2}:\d{2}))?$/;

/** When a day begins in UTC; a moment is itself, in the form that sorts by time. Undefined for what is neither. */
export const momentOf = (dayOrMoment: string): string | undefined =>
  parseMoment(DAY.test(dayOrMoment) ? `${dayOrMoment}T00:00:00Z` : dayOrMoment);
