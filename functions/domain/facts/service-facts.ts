import { compact } from '#domain/compact.ts';
import type { Service } from '#domain/service.ts';
import type { FactValue } from './rule-facts.ts';

/** The facts of a service that follow from its spec alone, with the defaults filled in. */
export const serviceFacts = ({ serviceId, spec, aliases, created, updated }: Service): FactValue =>
  compact({
    serviceId,
    team: spec.teamName,
    ...standingFacts(spec),
    language: spec.language,
    corporation: spec.corporation,
    repository: spec.repository,
    tags: spec.tags ?? [],
    aliases,
    createdAt: created.at,
    updatedAt: updated.at,
  });

/** How much a service matters; said of neighbours too. */
export const standingFacts = ({ lifecycle, tier }: Service['spec']) =>
  compact({ lifecycle: lifecycle ?? 'production', tier });

/** The facts of a team, from the specs of all its services. */
export const teamFacts = (name: string, services: readonly Service[]): FactValue => ({
  name,
  services: services.map(({ serviceId }) => serviceId),
  hasGeneralChannel: services.some(
    ({ spec }) => spec.contact?.slack?.generalChannelId !== undefined,
  ),
  hasAlertChannel: services.some(({ spec }) => spec.contact?.slack?.alertChannelId !== undefined),
});
