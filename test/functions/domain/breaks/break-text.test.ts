import { describe, expect, it } from 'vitest';
import { breakBody, breakTitle, comparisonLink } from '#domain/breaks/break-text.ts';
import type { BrokenSymbol, ContractBreak } from '#domain/breaks/contract-break.ts';

const broken = (symbol: string, over: Partial<BrokenSymbol> = {}): BrokenSymbol => ({
  rule: 'FIELD_SAME_TYPE',
  element: 'field',
  symbol,
  message: `field of ${symbol} changed`,
  ...over,
});
const broke = (
  symbols: readonly BrokenSymbol[],
  over: Partial<ContractBreak> = {},
): ContractBreak => ({
  number: 2,
  previous: 'a&b',
  count: symbols.length,
  broken: symbols,
  consumers: [],
  ...over,
});
const published = {
  source: 'github.com/acme/protos',
  revision: 'main #2',
  at: '2026-11-22T12:00:00.000Z',
};

describe('what the todo of a break says', () => {
  it('lists what broke, by its name and rule, and why it is meant', () => {
    const body = breakBody({
      ...published,
      broke: broke([broken('a.M.x'), broken('a.M.y', { reason: 'nobody *reads* it' })]),
    });
    expect(body).toBe(
      [
        'The contract of `github.com/acme/protos` broke on 2026-11-22, with revision `main #2`, and this service uses some of what broke:',
        '',
        '- `a.M.x`: field of a.M.x changed (`FIELD_SAME_TYPE`).',
        '- `a.M.y`: field of a.M.y changed (`FIELD_SAME_TYPE`). Meant: nobody \\*reads\\* it',
      ].join('\n'),
    );
  });

  it('is not endless, and says how much it leaves out', () => {
    const many = Array.from({ length: 200 }, (_, n) => broken(`a.M.${'x'.repeat(100)}${n}`));
    const body = breakBody({ ...published, broke: broke(many, { count: 5_000 }) });
    expect(body).toContain('And 4960 more.');
    expect(body.length).toBeLessThan(20_000);
  });

  it('says what was restored, and when there is nothing left to do', () => {
    const symbols = [broken('a.M.x'), broken('a.M.y')];
    const some = breakBody({ ...published, broke: broke(symbols, { restored: [1] }) });
    expect(some).toMatch(/a\.M\.y.*\*\*Restored since\.\*\*/);
    expect(some).not.toContain('nothing to do');
    const all = breakBody({ ...published, broke: broke(symbols, { restored: [0, 1] }) });
    expect(all).toContain('All of it was restored since: there is nothing to do.');
  });

  it('is called after its source and revision, both short', () => {
    const title = breakTitle({
      ...published,
      revision: '0123456789abcdef0123456789abcdef01234567',
      part: undefined,
    });
    expect(title).toBe('Follow what acme/protos broke at 0123456');
    const long = breakTitle({
      source: 's'.repeat(500),
      revision: 'r'.repeat(500),
      part: { number: 2, of: 3 },
    });
    expect(long.length).toBeLessThanOrEqual(200);
  });

  it('links to the comparison, whatever the revisions are called', () => {
    const { url } = comparisonLink({ ...published, broke: broke([]) });
    expect(url).toBe('/apis/compare?source=github.com/acme/protos&from=a%26b&to=main%20%232');
  });
});
