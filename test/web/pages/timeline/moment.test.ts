import { describe, expect, it } from 'vitest';
import {
  fromLocalField,
  momentOf,
  momentParameter,
  toLocalField,
  zoneName,
} from '#web/pages/timeline/moment.ts';

describe('The moment one looks back from', () => {
  it('stands in the address to the minute, in UTC', () => {
    expect(momentOf('2026-11-22T05:05Z')).toBe('2026-11-22T05:05:00.000Z');
    expect(momentParameter('2026-11-22T05:05:59.000Z')).toBe('2026-11-22T05:05Z');
    expect(momentOf('2026-11-22T14:05+09:00')).toBe('2026-11-22T05:05:00.000Z');
  });

  it('is none when the address says no time', () => {
    expect(momentOf(undefined)).toBeUndefined();
    expect(momentOf('tea time')).toBeUndefined();
    expect(fromLocalField('')).toBeUndefined();
  });

  it('is typed as the wall clock of whoever looks, and is the same moment again', () => {
    for (const moment of ['2026-11-22T05:05:00.000Z', '2026-03-29T00:59:00.000Z']) {
      expect(fromLocalField(toLocalField(moment))).toBe(moment);
    }
  });

  it('comes with the name of the zone', () => {
    expect(zoneName('2026-11-22T05:05:00.000Z', 'en')).toMatch(/^\S+, (GMT|UTC)/);
  });
});
