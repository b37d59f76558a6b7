import { describe, expect, it } from 'vitest';
import { derivedJsonName } from '#web/proto/json-name.ts';
import { resolveAnchor } from '#web/proto/resolve-anchor.ts';

const method = (name: string, input: string, output: string) => ({
  name,
  fullName: `a.v1.Pay.${name}`,
  input: { fullName: input },
  output: { fullName: output },
});
const methods = [
  method('Charge', 'a.v1.ChargeRequest', 'a.v1.Payment'),
  method('Get', 'a.v1.GetRequest', 'a.v1.Payment'),
];

describe('a short anchor', () => {
  it('may be the name of a method', () => {
    expect(resolveAnchor('Get', methods)).toBe('a.v1.Pay.Get');
  });

  it('may be a field of a message that a method takes or gives', () => {
    expect(resolveAnchor('ChargeRequest.amount', methods)).toBe('a.v1.Pay.Charge/request/amount');
    expect(resolveAnchor('Payment.state', methods)).toBe('a.v1.Pay.Charge/response/state');
  });

  it('is left alone when it is an id of the page already, or nothing here', () => {
    expect(resolveAnchor('a.v1.Pay.Charge', methods)).toBeUndefined();
    expect(resolveAnchor('a.v1.Pay.Charge/request/amount', methods)).toBeUndefined();
    expect(resolveAnchor('Refund', methods)).toBeUndefined();
    expect(resolveAnchor('', methods)).toBeUndefined();
  });
});

describe('the JSON name of a field', () => {
  it.each([
    ['display_name', 'displayName'],
    ['a__b', 'aB'],
    ['_x', 'X'],
    ['x_', 'x'],
    ['fooBar', 'fooBar'],
    ['field_1_a', 'field1A'],
  ])('%s becomes %s', (name, json) => {
    expect(derivedJsonName(name)).toBe(json);
  });
});
