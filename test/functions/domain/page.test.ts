import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addBit, noBits } from '#domain/bits.ts';
import { pageOf, pageOfSelected, sortNumbers } from '#domain/page.ts';

const byName = (name: string) => [name];

describe('a page', () => {
  it('walks through everything once, in order, whatever its size', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ maxLength: 4 }), { maxLength: 40 }),
        fc.integer({ min: 1, max: 7 }),
        (names, first) => {
          const seen: string[] = [];
          let page = pageOf(names, byName, first);
          for (;;) {
            seen.push(...page.rows.map(({ item }) => item));
            expect(page.totalCount).toBe(names.length);
            if (!page.hasNextPage) break;
            page = pageOf(names, byName, first, page.rows.at(-1)?.key);
            expect(page.hasPreviousPage).toBe(true);
          }
          expect(seen).toEqual(names.toSorted());
        },
      ),
    );
  });

  it('of those selected among sorted ones is that of the selected', () => {
    const names = fc.uniqueArray(fc.string({ maxLength: 3 }), { maxLength: 50 });
    const some = fc.func(fc.boolean());
    fc.assert(
      fc.property(
        names,
        some,
        fc.integer({ min: 0, max: 9 }),
        fc.string(),
        (all, isIn, first, name) => {
          const at = (number: number) => ({ item: all[number] ?? '', key: [all[number] ?? ''] });
          const numbers = sortNumbers(all.length, (number) => all[number] ?? '');
          const selected = noBits(all.length);
          for (const [number, one] of all.entries()) if (isIn(one)) addBit(selected, number);
          const chosen = all.filter((one) => isIn(one));
          for (const after of [undefined, [name], [all[0] ?? '']]) {
            expect(pageOfSelected({ numbers, at }, selected, first, after)).toEqual(
              pageOf(chosen, byName, first, after),
            );
          }
        },
      ),
    );
  });

  it('goes on behind the same place when rows were inserted or deleted meanwhile', () => {
    const first = pageOf(['b', 'd', 'f', 'h'], byName, 2);
    const after = first.rows.at(-1)?.key;
    const next = pageOf(['a', 'b', 'c', 'e', 'f', 'h'], byName, 2, after);
    expect(next.rows.map(({ item }) => item)).toEqual(['e', 'f']);
  });

  it('of nothing is empty and says that nothing follows', () => {
    expect(pageOf([], byName, 10)).toEqual({
      rows: [],
      totalCount: 0,
      hasNextPage: false,
      hasPreviousPage: false,
    });
  });
});
