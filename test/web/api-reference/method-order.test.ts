import { describe, expect, it } from 'vitest';
import { firstShown, orderMethods } from '#web/api-reference/method-order.ts';

const method = (name: string, input: string, output: string) => ({
  name,
  input: { fullName: input },
  output: { fullName: output },
});
const methods = [
  method('Pay', 'a.PayRequest', 'a.Payment'),
  method('Get', 'a.GetRequest', 'a.Payment'),
  method('Echo', 'a.Payment', 'a.Payment'),
];

describe('the methods of a page', () => {
  it('stand as they were written or by name', () => {
    const names = (order: 'written' | 'name') =>
      orderMethods(methods, order).flatMap((group) => group.methods.map(({ name }) => name));
    expect(names('written')).toEqual(['Pay', 'Get', 'Echo']);
    expect(names('name')).toEqual(['Echo', 'Get', 'Pay']);
  });

  it('unfold each message once', () => {
    expect([...firstShown(methods)]).toEqual(['Pay/request', 'Pay/response', 'Get/request']);
  });
});
