import { describe, expect, it } from 'vitest';
import { fillLinks, needsPlace } from '#domain/fill-links.ts';

const link = (url: string) => ({ title: 'Grafana', url });

describe('the placeholders of a link', () => {
  it('are filled in, encoded for a URL', () => {
    const place = { serviceID: 'pay', namespace: 'pay-prod', environment: 'a&b', cluster: 'c d' };
    const [filled] = fillLinks(
      [
        link(
          'https://g.example/{serviceID}?ns={namespace}&env={environment}&c={cluster}&ns2={namespace}',
        ),
      ],
      place,
    );
    expect(filled?.url).toBe('https://g.example/pay?ns=pay-prod&env=a%26b&c=c%20d&ns2=pay-prod');
  });

  it('that have no value here leave the link out', () => {
    expect(fillLinks([link('https://g.example/{namespace}')], { serviceID: 'pay' })).toEqual([]);
  });

  it('never make a link that is no web address', () => {
    expect(fillLinks([link('javascript:alert(1)')], { serviceID: 'pay' })).toEqual([]);
  });

  it('tell whether a link belongs to a place or to the service as a whole', () => {
    expect(needsPlace(link('https://g.example/{environment}'))).toBe(true);
    expect(needsPlace(link('https://g.example/{serviceID}'))).toBe(false);
  });
});
