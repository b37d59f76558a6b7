import { describe, expect, it } from 'vitest';
import type { Organisation } from '#domain/organisation.ts';
import { createOwnership } from '#domain/ownership.ts';
import { makeService } from '../../support/make-service.ts';

const organisation = (...owners: readonly (readonly [string, string])[]): Organisation => ({
  name: 'Acme',
  contracts: { owners: owners.map(([name, service]) => ({ package: name, service })) },
});
const providing = (id: string, ...provides: readonly string[]) =>
  makeService(id, { grpc: { provides: [...provides] } });

describe('the owner of an RPC service', () => {
  it('is who says in its spec that it provides it, before any package pattern', () => {
    const { ownerOf, claimantsOf } = createOwnership(organisation(['acme.{name}.v*', '{name}']), [
      makeService('pay'),
      providing('till', 'acme.pay.v1.PaymentService'),
    ]);
    expect(ownerOf('acme.pay.v1.PaymentService')).toBe('till');
    expect(claimantsOf('acme.pay.v1.PaymentService')).toEqual(['till']);
    expect(ownerOf('acme.pay.v1.RefundService')).toBe('pay');
  });

  it.each([
    ['acme.{name}.v*', 'acme-{name}', 'acme.pay.v1.S', 'acme-pay'],
    ['acme.{name}.v*', 'acme-{name}', 'acme.pay.v1beta1.S', 'acme-pay'],
    ['acme.{name}.v*', 'acme-{name}', 'acme.pay.v1.admin.S', undefined],
    ['acme.{name}.v*', 'acme-{name}', 'other.pay.v1.S', undefined],
    ['acme.{name}.v*', 'acme-{name}', 'acme.pay.S', undefined],
    ['acme.{name}.v*', 'acme-{name}', 'xacme.pay.v1.S', undefined],
    ['acme.{name}', 'acme-{name}', 'acme.card_pay.S', 'acme-card-pay'],
    ['a.{name}.{name}', 'acme-{name}', 'a.pay.pay.S', 'acme-pay'],
    ['a.{name}.{name}', 'acme-{name}', 'a.pay.cart.S', undefined],
    ['draw', 'acme-pay', 'draw.S', 'acme-pay'],
    ['draw', 'acme-pay', 'S', undefined],
    ['acme.{name}.v*', 'acme-{name}', 'acme.unknown.v1.S', undefined],
  ])('by the pattern %s → %s is for %s: %s', (pattern, service, fullName, owner) => {
    const services = [makeService('acme-pay'), makeService('acme-card-pay')];
    const { ownerOf } = createOwnership(organisation([pattern, service]), services);
    expect(ownerOf(fullName)).toBe(owner);
  });

  it('is found by the first pattern that leads to a service there is', () => {
    const patterns = organisation(['acme.{name}.v1', 'gone-{name}'], ['acme.*.v1', 'rest']);
    const { ownerOf } = createOwnership(patterns, [makeService('rest')]);
    expect(ownerOf('acme.pay.v1.S')).toBe('rest');
  });

  it('is nobody when two provide it and no pattern decides; both are named', () => {
    const services = [providing('b', 'x.S'), providing('a', 'x.S', 'x.S')];
    const open = createOwnership({ name: 'Acme' }, services);
    expect(open.claimantsOf('x.S')).toEqual(['a', 'b']);
    expect(open.ownerOf('x.S')).toBeUndefined();
    expect(createOwnership(organisation(['x', 'b']), services).ownerOf('x.S')).toBe('b');
    expect(open.claimantsOf('y.S')).toEqual([]);
  });
});
