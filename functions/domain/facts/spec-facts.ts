import { compact } from '#domain/compact.ts';
import type { Json } from '#domain/json.ts';
import type { Claim } from '#domain/service.ts';
import type { Spec } from '#domain/spec.ts';
import type { FactValue } from './rule-facts.ts';

/** The facts of a spec file. */
export function specFacts({ spec, source, path, at }: Claim): FactValue {
  const { contact = {}, grpc = {}, messaging = {} } = spec;
  return compact({
    serviceID: spec.serviceID,
    teamName: spec.teamName,
    description: spec.description,
    corporation: spec.corporation,
    contact: compact({
      slack: slackFacts(contact.slack),
      email: contact.email,
      oncall: contact.oncall,
    }),
    tier: spec.tier,
    slo: spec.slo,
    lifecycle: spec.lifecycle,
    language: spec.language,
    repository: spec.repository,
    links: (spec.links ?? []).map((link) => compact(link)),
    tags: spec.tags ?? [],
    previousServiceID: spec.previousServiceID,
    grpc: { provides: grpc.provides ?? [], consumes: grpc.consumes ?? [] },
    dependsOn: spec.dependsOn ?? [],
    messaging: {
      publishes: (messaging.publishes ?? []).map((one) => compact(one)),
      subscribes: (messaging.subscribes ?? []).map((one) => compact(one)),
    },
    resources: (spec.resources ?? []).map((one) => compact(one)),
    environments: Object.fromEntries(
      Object.entries(spec.environments ?? {}).map(([name, { cluster, namespace, selector }]) => [
        name,
        compact({ cluster, namespace, selector: selector ?? {} }),
      ]),
    ),
    extras: extrasOf(spec),
    source,
    path,
    publishedAt: at,
  });
}

function slackFacts(slack: NonNullable<Spec['contact']>['slack']): FactValue {
  const channels = Object.fromEntries(
    Object.entries(slack ?? {}).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    ),
  );
  return compact({
    generalChannelId: slack?.generalChannelId,
    alertChannelId: slack?.alertChannelId,
    channels,
  });
}

const extrasOf = (spec: Spec): FactValue =>
  Object.fromEntries(
    Object.entries(spec)
      .filter(([key]) => key.startsWith('x-'))
      .map(([key, value]) => [
        key,
        typeof value === 'string' ? value : JSON.stringify(value as Json),
      ]),
  );
