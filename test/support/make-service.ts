import type { Claim, Service, ServiceEntry } from '#domain/service.ts';
import type { Spec } from '#domain/spec.ts';

const AT = '2026-11-20T09:00:00.000Z';

/** A service as published by one file; only what a test is about need be said. */
export function makeService(serviceId: string, spec: Partial<Spec> = {}): Service {
  const claim = makeClaim(serviceId, spec);
  const { source, path, revision, at } = claim;
  const provenance = { source, path, revision, at };
  return {
    serviceId,
    spec: claim.spec,
    claim,
    created: provenance,
    updated: provenance,
    aliases: [],
  };
}

export function makeClaim(serviceId: string, spec: Partial<Spec> = {}): Claim {
  return {
    source: 'github.com/acme/specs',
    path: `services/${serviceId}.yaml`,
    revision: 'r1',
    at: AT,
    contentHash: `hash-of-${serviceId}`,
    generation: 1,
    spec: { serviceID: serviceId, teamName: 'payments', ...spec },
  };
}

/** An entry that shows the claim. */
export function makeEntry(claim: Claim, more: Partial<ServiceEntry> = {}): ServiceEntry {
  const { source, path, revision, at } = claim;
  return {
    serviceId: claim.spec.serviceID,
    active: claim,
    contenders: [],
    created: { source, path, revision, at },
    updated: { source, path, revision, at },
    aliases: [],
    ...more,
  };
}

export const byId = (services: readonly Service[]): ReadonlyMap<string, Service> =>
  new Map(services.map((service) => [service.serviceId, service]));
