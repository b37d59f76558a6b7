import { describe, expect, it } from 'vitest';
import { differenceChoice, isNarrowed } from '#web/pages/environments/difference-choice.ts';

const at = (address: string) => {
  const params = new URLSearchParams(address);
  return {
    get: (key: string) => params.get(key) ?? undefined,
    all: (key: string) => params.getAll(key),
  };
};
const filterAt = (address: string) => differenceChoice(at(address)).filter;

describe('the table between environments', () => {
  it('leaves out what runs the same until somebody asks for it', () => {
    expect(filterAt('').drift).toEqual(['AHEAD', 'BEHIND', 'UNRELATED', 'ONLY_BASE']);
    expect(filterAt('state=SAME&state=nonsense').drift).toEqual(['SAME']);
  });

  it('shows whatever runs older protos, the same image too', () => {
    expect(filterAt('protos=AHEAD')).toEqual({ drift: [], contract: ['AHEAD'], team: [] });
    expect(filterAt('protos=AHEAD&state=SAME').drift).toEqual(['SAME']);
    expect(isNarrowed(at('protos=AHEAD'))).toBe(true);
  });

  it('takes environments, teams and words from the address', () => {
    expect(differenceChoice(at('from=beta&to=e2e&team=pay&text=+api+'))).toMatchObject({
      base: 'beta',
      target: 'e2e',
      filter: { team: ['pay'], text: 'api' },
    });
  });
});
