import { describe, expect, it } from 'vitest';
import { csvOf } from '#web/parts/csv.ts';

describe('CSV', () => {
  it('starts with a byte-order mark and quotes what needs it', () => {
    expect(
      csvOf([
        ['a', 'b,c'],
        ['取引', 'say "hi"'],
      ]),
    ).toBe('\uFEFFa,"b,c"\r\n取引,"say ""hi"""\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', ' =1', '＝1+1', '＠SUM'])(
    '%j does not run as a formula',
    (cell) => {
      expect(csvOf([[cell]])).toBe(`\uFEFF'${cell}\r\n`);
    },
  );

  it('keeps a cell that begins with a line in one, and harmless ones as they are', () => {
    expect(csvOf([['\n=1', 'a=1', 'pay-api', '–']])).toBe(`\uFEFF"'\n=1",a=1,pay-api,–\r\n`);
  });
});
