import { FACT_ROOTS, type FactRoot } from '#domain/facts/fact-type.ts';
import { type FactValue, type RuleFacts, unknownFact } from '#domain/facts/rule-facts.ts';
import { serviceFacts, teamFacts } from '#domain/facts/service-facts.ts';
import { specFacts } from '#domain/facts/spec-facts.ts';
import type { Service, ServiceEntry } from '#domain/service.ts';
import type { Catalogue } from './catalogue.ts';
import { derive } from './derive.ts';
import { contractChangeFacts, rpcServiceFacts } from './facts/contract-facts.ts';
import { edgeFacts } from './facts/edge-facts.ts';
import { runningFactsOf } from './facts/running-facts.ts';
import { teamsOf } from './teams-of.ts';

/** What rules may look at of one service at a moment. Throws when readers don't see a service of that id. */
export const factsOf = (catalogue: Catalogue, serviceId: string, now: string): RuleFacts =>
  factsAt(catalogue, now)(serviceId);

/**
 * The same of any service, for whoever asks about many. A root is worked out when a rule first looks at it; what does not
 * rest on what runs is the very same for as long as nothing changes in its parts of the catalogue.
 */
export function factsAt(catalogue: Catalogue, now: string): (serviceId: string) => RuleFacts {
  const runningOf = runningFactsOf(catalogue, now);
  const steadyOf = steadyFactsOf(catalogue);
  return (serviceId) => {
    const service = catalogue.services.get(serviceId);
    if (service === undefined) throw new Error(`There is no service ${serviceId}.`);
    const steady = steadyOf(service);
    const running = runningOf(service);
    return lazily({
      ...steady,
      environments: running.environments,
      workloads: running.workloads,
      findings: running.findings,
      now: () => now,
    });
  };
}

type Making = Readonly<Record<FactRoot, () => FactValue>>;
type Steady = Omit<Making, 'environments' | 'workloads' | 'findings' | 'now'>;

/** What follows from specs and contracts alone. */
const steadyFactsOf = derive(
  ['organisation', 'entries', 'services', 'contracts'],
  (catalogue): ((service: Service) => Steady) => {
    const made = new Map<string, Steady>();
    const teams = new Map<string, () => FactValue>();
    const teamOf = (name: string): (() => FactValue) => {
      const found =
        teams.get(name) ??
        once(() => teamFacts(name, teamsOf(catalogue).get(name)?.services ?? []));
      teams.set(name, found);
      return found;
    };
    const make = (service: Service): Steady => {
      const { serviceId, claim, spec } = service;
      const whySpec = whyNoSpec(catalogue.entries.get(serviceId));
      return {
        service: once(() => serviceFacts(service)),
        spec: once(() => (whySpec === undefined ? specFacts(claim) : unknownFact(whySpec))),
        team: teamOf(spec.teamName),
        rpcServices: once(() => rpcServiceFacts(catalogue, service)),
        contractChanges: once(() => contractChangeFacts(catalogue, service)),
        edges: once(() => edgeFacts(catalogue, serviceId)),
      };
    };
    return (service) => {
      const found = made.get(service.serviceId) ?? make(service);
      made.set(service.serviceId, found);
      return found;
    };
  },
);

/** Of what nobody publishes any more the last word is shown, and is no proof. */
function whyNoSpec(entry: ServiceEntry | undefined): string | undefined {
  if (entry?.restored) return 'its spec was restored by hand: no file stands behind it';
  if (entry?.withdrawn) return 'its file says something else: no file stands behind its spec';
  return undefined;
}

function lazily(making: Making): RuleFacts {
  const facts = {};
  for (const root of FACT_ROOTS)
    Object.defineProperty(facts, root, { get: once(making[root]), enumerable: true });
  return facts as RuleFacts;
}

function once(make: () => FactValue): () => FactValue {
  let made: { readonly value: FactValue } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
