import { describe, expect, it } from 'vitest';
import { optionFacts, valueParts } from '#web/proto/options.ts';

describe('options', () => {
  it('become small facts by the last part of their name', () => {
    expect(optionFacts([{ name: 'acme.pay.v1.required_scope', value: 'pay.write' }])).toEqual([
      { name: 'acme.pay.v1.required_scope', short: 'required_scope', value: 'pay.write' },
    ]);
  });

  it('are left out where the page says them elsewhere', () => {
    expect(
      optionFacts([
        { name: 'deprecated', value: true },
        { name: 'google.api.http', value: { get: '/v1/a' } },
      ]),
    ).toEqual([]);
  });

  it('that hold a list in one text break behind its commas, sentences do not', () => {
    expect(valueParts('https://a.example/x,https://a.example/y')).toEqual([
      'https://a.example/x,',
      'https://a.example/y',
    ]);
    expect(valueParts('min: 1, max: 64')).toEqual(['min: 1, max: 64']);
  });

  it('need no value when they only are set', () => {
    expect(optionFacts([{ name: 'acme.audited', value: true }])[0]?.value).toBe('');
    expect(optionFacts([{ name: 'acme.audited', value: false }])[0]?.value).toBe('false');
  });

  it('of validation say one rule each', () => {
    const facts = optionFacts([
      {
        name: 'buf.validate.field',
        value: { string: { min_len: '1', max_len: '64' }, required: true },
      },
    ]);
    expect(facts.map(({ short, value }) => `${short} ${value}`)).toEqual([
      'min_len 1',
      'max_len 64',
      'required ',
    ]);
  });

  it('that hold messages are written on one line', () => {
    expect(
      optionFacts([{ name: 'acme.limit', value: { per: { minute: 5 }, keys: ['a', 'b'] } }])[0]
        ?.value,
    ).toBe('per: { minute: 5 }, keys: a, b');
  });
});
