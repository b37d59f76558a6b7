import { describe, expect, it } from 'vitest';
import { findEdges } from '#domain/edges.ts';
import { byId, makeService } from '../../support/make-service.ts';

const nobody = () => undefined;
const itself = (id: string) => id;

describe('the edges between services', () => {
  it('follow from dependsOn, with the file that says so as evidence', () => {
    const services = byId([makeService('shop', { dependsOn: ['pay'] }), makeService('pay')]);
    const { all, from, to } = findEdges({ services, currentId: itself, ownerOf: nobody });
    expect(all).toEqual([
      {
        from: 'shop',
        to: 'pay',
        evidence: [
          {
            kind: 'DECLARED',
            detail: 'dependsOn',
            provenance: {
              source: 'github.com/acme/specs',
              path: 'services/shop.yaml',
              revision: 'r1',
              at: '2026-11-20T09:00:00.000Z',
            },
          },
        ],
      },
    ]);
    expect(from.get('shop')).toEqual(all);
    expect(to.get('pay')).toEqual(all);
  });

  it('lead from the consumer of an RPC service to its owner', () => {
    const services = byId([
      makeService('shop', { grpc: { consumes: ['acme.pay.v1.Pay', 'acme.gone.v1.Gone'] } }),
      makeService('pay'),
    ]);
    const ownerOf = (name: string) => (name === 'acme.pay.v1.Pay' ? 'pay' : undefined);
    const { all } = findEdges({ services, currentId: itself, ownerOf });
    expect(all.map(({ from, to, evidence }) => [from, to, evidence[0]?.detail])).toEqual([
      ['shop', 'pay', 'acme.pay.v1.Pay'],
    ]);
  });

  it('lead from the subscriber of a topic to everybody who publishes to it', () => {
    const services = byId([
      makeService('mail', { messaging: { subscribes: [{ topic: 'orders' }] } }),
      makeService('shop', {
        messaging: { publishes: [{ topic: 'orders', message: 'acme.Order' }] },
      }),
      makeService('kiosk', { messaging: { publishes: [{ topic: 'orders' }] } }),
      makeService('other', { messaging: { publishes: [{ topic: 'refunds' }] } }),
    ]);
    const { all } = findEdges({ services, currentId: itself, ownerOf: nobody });
    expect(all.map(({ from, to, evidence }) => [from, to, evidence[0]?.detail])).toEqual([
      ['mail', 'kiosk', 'topic orders'],
      ['mail', 'shop', 'topic orders (acme.Order)'],
    ]);
  });

  it('are one a pair, with everything that speaks for it', () => {
    const services = byId([
      makeService('shop', { dependsOn: ['pay', 'pay'], grpc: { consumes: ['acme.Pay'] } }),
      makeService('pay'),
    ]);
    const { all } = findEdges({ services, currentId: itself, ownerOf: () => 'pay' });
    expect(all).toHaveLength(1);
    expect(all[0]?.evidence.map(({ kind }) => kind)).toEqual(['DECLARED', 'GRPC_CONSUMES']);
  });

  it('follow a rename, keep an unknown name, and never lead back to their beginning', () => {
    const services = byId([
      makeService('shop', {
        dependsOn: ['old-pay', 'nowhere', 'shop'],
        grpc: { consumes: ['x.Y'] },
      }),
    ]);
    const currentId = (id: string) => ({ 'old-pay': 'pay', shop: 'shop' })[id];
    const { all } = findEdges({ services, currentId, ownerOf: () => 'shop' });
    expect(all.map(({ to }) => to)).toEqual(['nowhere', 'pay']);
  });
});
