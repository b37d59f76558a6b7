import { describe, expect, it } from 'vitest';
import { matchingMethods } from '#web/pages/apis/matching-methods.ts';
import { rpcFilterOf } from '#web/pages/apis/rpc-filters.tsx';
import { chosenSeverities } from '#web/pages/problems/problem-filters.tsx';

const query = (search: string) => {
  const params = new URLSearchParams(search);
  return { get: (key: string) => params.get(key) ?? undefined };
};

describe('the filter of RPC services', () => {
  it('is read from the address', () => {
    expect(rpcFilterOf(query('text=charge&owned=no&deprecated=yes'))).toEqual({
      text: 'charge',
      owned: false,
      deprecated: true,
    });
    expect(rpcFilterOf(query('owned=maybe'))).toEqual({});
  });

  it('names the methods that made a service match, unless the service itself did', () => {
    const service = {
      fullName: 'acme.pay.v1.PaymentService',
      methods: ['Charge', 'GetCharge', 'Refund'].map((name) => ({ name, deprecated: false })),
    };
    expect(matchingMethods(service, 'charge').map(({ name }) => name)).toEqual([
      'Charge',
      'GetCharge',
    ]);
    expect(matchingMethods(service, 'paymentservice')).toEqual([]);
    expect(matchingMethods(service, ' ')).toEqual([]);
  });
});

describe('the filter of problems', () => {
  it('takes severities in lower case, worst first', () => {
    expect(chosenSeverities(['info', 'error', 'ERROR'])).toEqual(['ERROR', 'INFO']);
  });
});
