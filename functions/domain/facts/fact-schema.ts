import { contractChangeType, edgeType, rpcServiceType, standing } from './contract-types.ts';
import type { FactField, FactRoot } from './fact-type.ts';
import { bool, group, listOf, maybe, moment, text, texts } from './field.ts';
import { environmentType, findingType } from './place-types.ts';
import { specType } from './spec-type.ts';
import { workloadType } from './workload-type.ts';

/**
 * What rules may look at, of one service: the words of the catalogue. Lists are empty where there is nothing; what is not
 * known at the moment is in them as something that can't be told. Only `now`, the health of environments and what is too
 * old to be believed depend on the time.
 */
export const FACT_SCHEMA: Readonly<Record<FactRoot, FactField>> = {
  service: group('Service', 'The service, with the defaults filled in.', {
    serviceId: text('Its id, unique in the organisation.'),
    team: text('The team that owns it.'),
    ...standing,
    language: maybe(text('Main programming language.')),
    corporation: maybe(text('The company of the group that runs it.')),
    repository: maybe(text('Where the source code lives.')),
    tags: texts('Words to filter by.'),
    aliases: texts('Ids it had before, newest first.'),
    createdAt: moment('When it was first published.'),
    updatedAt: moment('When something its spec says last changed.'),
  }),
  spec: { type: specType, description: 'The spec file as it was published, without defaults.' },
  team: group('Team', 'The team that owns it.', {
    name: text('Name of the team.'),
    services: texts('Ids of all its services.'),
    hasGeneralChannel: bool('The spec of one of its services names a general channel in Slack.'),
    hasAlertChannel: bool('The spec of one of its services names an alert channel in Slack.'),
  }),
  environments: listOf(environmentType, 'The places it runs in.'),
  workloads: listOf(workloadType, 'What runs of it, in all places.'),
  findings: listOf(findingType, 'What is wrong with its workloads at the moment.'),
  rpcServices: listOf(rpcServiceType, 'RPC services it provides and consumes.'),
  contractChanges: listOf(
    contractChangeType,
    'Breaking changes that come from it, or hit it: of the latest revisions of each contract.',
  ),
  edges: listOf(edgeType, 'Its dependencies and dependents.'),
  now: moment('The time at which the rule is judged.'),
};
