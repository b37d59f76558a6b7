import { describe, expect, it } from 'vitest';
import { matchPath } from '#web/routing/match.ts';

describe('a path', () => {
  it('gives its named parts', () => {
    expect(matchPath('/services/:serviceId/:tab?', '/services/pay-api/runtime')).toEqual({
      serviceId: 'pay-api',
      tab: 'runtime',
    });
  });

  it('may end before an optional part', () => {
    expect(matchPath('/services/:serviceId/:tab?', '/services/pay-api')).toEqual({
      serviceId: 'pay-api',
    });
  });

  it.each(['/services', '/services/a/b/c', '/teams/a'])('%s is another one', (path) => {
    expect(matchPath('/services/:serviceId/:tab?', path)).toBeUndefined();
  });

  it('is decoded; what cannot be decoded stays', () => {
    expect(matchPath('/teams/:name', '/teams/%E6%B1%BA%E6%B8%88')).toEqual({ name: '決済' });
    expect(matchPath('/teams/:name', '/teams/100%')).toEqual({ name: '100%' });
  });

  it('of the root is only the root', () => {
    expect(matchPath('/', '/')).toEqual({});
    expect(matchPath('/', '/services')).toBeUndefined();
  });

  it('takes all that is left where the pattern says so', () => {
    expect(matchPath('/apis/files/:path*', '/apis/files/acme/pay%20v1/a.proto')).toEqual({
      path: 'acme/pay v1/a.proto',
    });
    expect(matchPath('/apis/files/:path*', '/apis/files')).toBeUndefined();
    expect(matchPath('/apis/files/:path*', '/apis/other/a')).toBeUndefined();
  });
});
