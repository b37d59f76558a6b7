import { describe, expect, it } from 'vitest';
import { isWebAddress } from '#web/parts/external-link.tsx';

describe('a link to the outside', () => {
  it.each(['https://grafana.example/d/1', 'http://wiki.example'])('%s is one', (href) => {
    expect(isWebAddress(href)).toBe(true);
  });

  it.each([
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    '//no-scheme',
    '/inside',
    'not an address',
    '',
  ])('%j is only text', (href) => {
    expect(isWebAddress(href)).toBe(false);
  });
});
