import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ImportingFile, orderByImports } from '#domain/import-graph.ts';

const file = (path: string, ...imports: readonly string[]): ImportingFile => ({ path, imports });

describe('the order of files by their imports', () => {
  it('puts every file behind all that it imports, whatever the graph without circles', () => {
    const graph = fc
      .array(fc.array(fc.nat(30), { maxLength: 5 }), { minLength: 1, maxLength: 30 })
      .map((lists) =>
        lists.map((list, index) =>
          file(`${index}`, ...list.filter((other) => other < index).map(String)),
        ),
      )
      .chain((files) => fc.shuffledSubarray(files, { minLength: files.length }));
    fc.assert(
      fc.property(graph, (files) => {
        const order = orderByImports(files);
        if (order.kind === 'cycle') throw new Error(order.paths.join());
        const places = new Map(order.files.map(({ path }, place) => [path, place]));
        expect(places.size).toBe(files.length);
        for (const { path, imports } of files)
          for (const other of imports)
            expect(places.get(other)).toBeLessThan(places.get(path) as number);
      }),
    );
  });

  it('names a circle from its first file back to it', () => {
    const files = [file('a', 'b'), file('b', 'c', 'd'), file('c'), file('d', 'b')];
    expect(orderByImports(files)).toEqual({ kind: 'cycle', paths: ['b', 'd', 'b'] });
    expect(orderByImports([file('a', 'a')])).toEqual({ kind: 'cycle', paths: ['a', 'a'] });
  });

  it('follows a chain of 50,000 files and leaves out what is not there', () => {
    const files = Array.from({ length: 50_000 }, (_, index) => file(`${index}`, `${index + 1}`));
    const order = orderByImports(files);
    expect(order.kind === 'ordered' && order.files[0]?.path).toBe('49999');
  });
});
