import { describe, expect, it } from 'vitest';
import { filterOf, orderOf } from '#web/pages/services/service-filter.ts';

const query = (text: string) => {
  const params = new URLSearchParams(text);
  return {
    get: (key: string) => params.get(key) ?? undefined,
    all: (key: string) => params.getAll(key),
  };
};

describe('the filter of an address', () => {
  it('is empty without a query', () => {
    expect(filterOf(query(''))).toEqual({});
  });

  it('speaks the words of the API', () => {
    expect(
      filterOf(query('text=+pay+&team=A&team=B&tier=A&environment=production&health=CRITICAL')),
    ).toEqual({
      text: 'pay',
      team: ['A', 'B'],
      tier: ['A'],
      environment: 'production',
      health: ['CRITICAL'],
    });
  });

  it('leaves out what the API would refuse', () => {
    expect(filterOf(query('tier=gold&health=purple&lifecycle=&x=1'))).toEqual({});
  });
});

describe('the order', () => {
  it('is by name unless the address says otherwise', () => {
    expect(orderOf(query(''))).toBe('NAME');
    expect(orderOf(query('sort=HEALTH'))).toBe('HEALTH');
    expect(orderOf(query('sort=nonsense'))).toBe('NAME');
  });
});
