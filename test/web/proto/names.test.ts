import { describe, expect, it } from 'vitest';
import {
  apiPath,
  lastName,
  nameParts,
  packageOf,
  referencedName,
  scopeOf,
} from '#web/proto/names.ts';

describe('a proto name', () => {
  it('may break its line behind dots and underscores and before capitals', () => {
    expect(nameParts('Outer.ListHTTPRoutesV2Request')).toEqual([
      'Outer.',
      'List',
      'HTTP',
      'Routes',
      'V2',
      'Request',
    ]);
    expect(nameParts('google.ads_v1')).toEqual(['google.', 'ads_', 'v1']);
  });

  it('ends in what people call it', () => {
    expect(lastName('acme.pay.v1.Charge.State')).toBe('State');
    expect(lastName('Charge')).toBe('Charge');
    expect(scopeOf('acme.pay.v1.Charge')).toBe('acme.pay.v1');
    expect(scopeOf('Charge')).toBe('');
  });

  it('begins with its package, also when the type is nested', () => {
    expect(packageOf('acme.pay.v1.Charge.State')).toBe('acme.pay.v1');
    expect(packageOf('Charge')).toBe('');
    expect(packageOf('acme.lowercase')).toBe('acme');
  });

  it('is read inside the package it stands in unless it is a full one', () => {
    expect(referencedName('Charge', 'acme.pay.v1')).toBe('acme.pay.v1.Charge');
    expect(referencedName('PaymentService.Charge', 'acme.pay.v1')).toBe(
      'acme.pay.v1.PaymentService.Charge',
    );
    expect(referencedName('acme.user.v1.User', 'acme.pay.v1')).toBe('acme.user.v1.User');
  });

  it('has an address', () => {
    expect(apiPath('acme.v1.A', 'acme.v1.A.B')).toBe('/apis/acme.v1.A#acme.v1.A.B');
  });
});
