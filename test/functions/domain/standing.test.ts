import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Claimant, isSameClaimant, type Standing, settle } from '#domain/standing.ts';

interface Said extends Claimant {
  readonly text: string;
}
const NOBODY: Standing<Said> = { soft: false, contenders: [] };
const said = (source: string, path: string, text = 'x'): Said => ({ source, path, text });
const news = (published: readonly Said[], gone: readonly Claimant[] = []) => ({ published, gone });
const play = (...stream: readonly ReturnType<typeof news>[]) => stream.reduce(settle<Said>, NOBODY);

describe('who stands for a thing', () => {
  it('a single claim is taken', () => {
    expect(play(news([said('s', 'a')]))).toEqual({
      active: said('s', 'a'),
      soft: false,
      contenders: [],
    });
  });

  it('of two new ones none is, until one gives way', () => {
    const [a, b] = [said('s', 'a'), said('s', 'b')];
    const both = play(news([b, a]));
    expect(both).toEqual({ soft: false, contenders: [a, b] });
    expect(settle(both, news([], [a]))).toMatchObject({ active: b, contenders: [] });
  });

  it('the holder keeps it, also when its own claim changes', () => {
    const held = play(news([said('s', 'a')]), news([said('t', 'a')]), news([said('s', 'a', 'y')]));
    expect(held).toMatchObject({ active: said('s', 'a', 'y'), contenders: [said('t', 'a')] });
  });

  it('when the holder goes, its own source comes before elder contenders of others', () => {
    const waiting = play(news([said('s', 'a')]), news([said('t', 'a')]), news([said('u', 'a')]));
    expect(settle(waiting, news([], [said('s', 'a')])).active).toEqual(said('t', 'a'));
    const moved = settle(waiting, news([said('s', 'b')], [said('s', 'a')]));
    expect(moved.active).toEqual(said('s', 'b'));
  });

  it('the last claim stays, soft, and yields to a single one or to its own file', () => {
    const soft = play(news([said('s', 'a')]), news([], [said('s', 'a')]));
    expect(soft).toMatchObject({ active: said('s', 'a'), soft: true });
    expect(settle(soft, news([said('t', 'z')]))).toMatchObject({
      active: said('t', 'z'),
      soft: false,
    });
    const two = settle(soft, news([said('t', 'y'), said('t', 'z')]));
    expect(two).toMatchObject({ active: said('s', 'a'), soft: true, contenders: [{}, {}] });
    expect(settle(two, news([said('s', 'a', 'again')]))).toMatchObject({
      active: said('s', 'a', 'again'),
      soft: false,
    });
  });

  it('holds for any news: no claim is lost or doubled, and the holder changes only when its file goes', async () => {
    const claim = fc.record({
      source: fc.constantFrom('s', 't'),
      path: fc.constantFrom('a', 'b', 'c'),
      text: fc.constantFrom('x', 'y'),
    });
    const once = fc.uniqueArray(claim, { comparator: isSameClaimant, maxLength: 3 });
    const heard = fc.tuple(once, once).map(([published, gone]) =>
      news(
        published,
        gone.filter((one) => !published.some((other) => isSameClaimant(one, other))),
      ),
    );
    await fc.assert(
      fc.property(fc.array(heard, { maxLength: 12 }), (stream) => {
        let standing = NOBODY;
        const live = new Map<string, Said>();
        for (const one of stream) {
          const before = standing;
          standing = settle(standing, one);
          for (const { source, path } of one.gone) live.delete(`${source}/${path}`);
          for (const claim of one.published) live.set(`${claim.source}/${claim.path}`, claim);
          const hard = standing.soft || standing.active === undefined ? [] : [standing.active];
          const known = [...hard, ...standing.contenders];
          const names = known.map(({ source, path, text }) => `${source}/${path}=${text}`);
          expect(names.sort()).toEqual(
            [...live].map(([name, { text }]) => `${name}=${text}`).sort(),
          );
          const held = before.soft ? undefined : before.active;
          if (held !== undefined && live.has(`${held.source}/${held.path}`)) {
            expect(isSameClaimant(standing.active as Said, held)).toBe(true);
          }
          if (before.active !== undefined) expect(standing.active).toBeDefined();
          if (live.size === 1) expect(hard).toHaveLength(1);
          expect(settle(standing, one)).toEqual(standing);
        }
      }),
    );
  });
});
