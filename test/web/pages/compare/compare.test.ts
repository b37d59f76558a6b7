import { describe, expect, it } from 'vitest';
import { choiceOf, isNarrowed, packageInQuery } from '#web/pages/compare/choice.ts';
import { elementPath } from '#web/pages/compare/element-path.ts';
import { groupChanges } from '#web/pages/compare/group-changes.ts';
import { inlineDifference } from '#web/pages/compare/inline-difference.ts';
import { unfoldedFiles } from '#web/pages/compare/unfolded-files.ts';
import { comparePath } from '#web/proto/compare-path.ts';

const change = (name: string, path: string, breaking: boolean) => ({
  package: name,
  breaking,
  before: { path },
  after: null,
});

describe('the changes of a comparison', () => {
  it('stand by package and file, those that break first', () => {
    const groups = groupChanges([
      change('a.v1', 'a/v1/m.proto', false),
      change('b.v1', 'b/v1/a.proto', false),
      change('b.v1', 'b/v1/m.proto', true),
      change('b.v1', 'b/v1/m.proto', false),
      change('c.v1', 'c/v1/old.proto', true),
    ]);
    expect(
      groups.map(({ name, breaking, other, files }) => [
        name,
        breaking,
        other,
        files.map(({ path }) => path),
      ]),
    ).toEqual([
      ['b.v1', 1, 2, ['b/v1/m.proto', 'b/v1/a.proto']],
      ['c.v1', 1, 0, ['c/v1/old.proto']],
      ['a.v1', 0, 1, ['a/v1/m.proto']],
    ]);
  });

  it('are shown at once from the top, until there are enough', () => {
    const groups = groupChanges([
      ...Array.from({ length: 3 }, () => change('a.v1', 'a/v1/m.proto', true)),
      ...Array.from({ length: 9 }, () => change('a.v1', 'a/v1/m.proto', false)),
      change('a.v1', 'a/v1/n.proto', true),
      change('b.v1', 'b/v1/m.proto', true),
    ]);
    const first = 'a.v1 a/v1/m.proto';
    expect([...unfoldedFiles(groups, 4)]).toEqual([first, 'a.v1 a/v1/n.proto']);
    expect([...unfoldedFiles(groups, 3)]).toEqual([first]);
    expect([...unfoldedFiles(groups, 0)]).toEqual([first]);
    expect(unfoldedFiles(groups, 5).size).toBe(3);
  });

  it('are chosen by the address, the package without a name too', () => {
    const chosen = (query: string) => {
      const params = new URLSearchParams(query);
      return choiceOf({ get: (key) => params.get(key) ?? undefined });
    };
    expect(chosen('show=breaking&package=a.v1&q=pay')).toEqual({
      breakingOnly: true,
      package: 'a.v1',
      symbol: undefined,
      text: 'pay',
    });
    expect(chosen(`package=${packageInQuery('')}`).package).toBe('');
    expect(isNarrowed(chosen('show=breaking'))).toBe(false);
    expect(isNarrowed(chosen('symbol=a.v1.M'))).toBe(true);
  });

  it('lead to what is there now', () => {
    const now = { path: 'a/v1/m.proto' };
    const to = (element: string, symbol: string, kind = 'CHANGED') =>
      elementPath({ element, symbol, kind, after: now }, 'github.com/acme/protos');
    expect(to('FIELD', 'a.v1.M.x')).toBe('/apis/a.v1.M#x');
    expect(to('METHOD', 'a.v1.S.Do')).toBe('/apis/a.v1.S#a.v1.S.Do');
    expect(to('ENUM', 'a.v1.E', 'ADDED')).toBe('/apis/a.v1.E');
    expect(to('FIELD', 'a.v1.M.x', 'REMOVED')).toBeUndefined();
    expect(to('FILE', 'a/v1/m.proto')).toBe(
      '/apis/files/a/v1/m.proto?source=github.com/acme/protos',
    );
    expect(to('EXTENSION', 'a.v1.scope')).toBe(
      '/apis/files/a/v1/m.proto?source=github.com/acme/protos#a.v1.scope',
    );
  });

  it('mark what differs inside a line', () => {
    expect(inlineDifference('repeated acme.v1.Item', 'repeated acme.v2.Item')).toEqual({
      head: 'repeated acme.',
      before: 'v1',
      after: 'v2',
      tail: '.Item',
    });
    expect(inlineDifference('aa', 'aa aa')).toEqual({
      head: 'aa',
      before: '',
      after: ' aa',
      tail: '',
    });
  });

  it('have an address that says what is compared', () => {
    expect(comparePath({ source: 'github.com/a/b', from: 'r1', to: 'r2', symbol: 'a.v1.M' })).toBe(
      '/apis/compare?source=github.com/a/b&from=r1&to=r2&symbol=a.v1.M',
    );
  });
});
