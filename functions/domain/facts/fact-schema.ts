import { EVIDENCE_KINDS } from '#domain/edge.ts';
import { DRIFTS } from '#domain/environments/drift.ts';
import { HEALTHS } from '#domain/health.ts';
import { LIFECYCLES, TIERS } from '#domain/spec.ts';
import { FINDING_SEVERITIES } from '#domain/workload.ts';
import type { FactField, FactRoot } from './fact-type.ts';
import { bool, group, int, listOf, maybe, moment, objectOf, text, texts } from './field.ts';
import { specType } from './spec-type.ts';
import { place, workloadType } from './workload-type.ts';

const other = {
  lifecycle: text(`${LIFECYCLES.join(', ')}; production unless its spec says otherwise.`),
  tier: maybe(text(`How critical it is: ${TIERS.join(', ')}.`)),
};

const environment = objectOf('ServiceEnvironment', {
  ...place,
  health: text(`${HEALTHS.join(', ')}.`),
  workloads: int('How many of its workloads run there.'),
  lead: maybe({
    type: objectOf('EnvironmentLead', {
      target: text('The protected environment it is compared with.'),
      drift: text(
        `How its image stands to the one there: ${DRIFTS.join(', ')}. AHEAD: it runs something newer.`,
      ),
      since: maybe(moment('When the first image that is not there yet began to run here.')),
      rollouts: maybe(int('How many rollouts lie between them.')),
      contract: maybe({
        type: objectOf('ContractDrift', {
          drift: text(`How its protos stand to those there: ${DRIFTS.join(', ')}.`),
          revisions: maybe(int('How many revisions lie between them.')),
        }),
        description: 'Absent where one of the two does not tell the revision of its protos.',
      }),
    }),
    description:
      'How it stands to the protected environment; absent there, and where the service runs in none.',
  }),
});

const finding = objectOf('Finding', {
  ...place,
  rule: text('Id of the health rule: crash-loop, oom-killed …'),
  severity: text(`${FINDING_SEVERITIES.join(', ')}.`),
  object: text('What it is about: Pod/pay-api-7d9-x2x.'),
  workload: text('Whose it is: Deployment/pay-api.'),
  container: maybe(text('Of the pod, where one container is the trouble.')),
  since: moment('Since when.'),
  muted: bool('Somebody wants it not to count, for a reason.'),
});

const DIRECTION = text(
  'provided: the service serves it; consumed: it uses it. What it does both with is there twice.',
);

const rpcService = objectOf('RpcService', {
  fullName: text('acme.pay.v1.PaymentService.'),
  direction: DIRECTION,
  deprecated: bool('The contract calls it deprecated.'),
  package: text('Proto package.'),
  methods: texts('Their simple names.'),
  source: text('Of whose contract it is.'),
  declared: bool('The spec of the service names it; else a package rule of the organisation does.'),
  owner: maybe(text('Id of the service that serves it.')),
  consumers: texts('Ids of the services whose specs say that they call it.'),
});

const contractChange = objectOf('ContractChange', {
  direction: DIRECTION,
  symbol: text('What broke: acme.pay.v1.Payment.amount.'),
  rule: text('Id of the rule it breaks, as buf breaking names them: FIELD_SAME_TYPE …'),
  source: text('Of whose contract.'),
  revision: text('With which revision it came.'),
  at: moment('When that was published.'),
  rpcServices: texts('The RPC services by which it concerns the service.'),
  acknowledged: bool('Whoever published it said that it is meant.'),
  reason: maybe(text('Why it is meant.')),
});

const edge = objectOf('Edge', {
  direction: text('outgoing: the service depends on the other; incoming: the other on it.'),
  from: text('Who depends.'),
  to: text('On whom.'),
  other: text('Id of the service at the other end.'),
  kinds: texts(`What speaks for it: ${EVIDENCE_KINDS.join(', ')}.`),
  rpcServices: listOf(
    objectOf('EdgeRpcService', {
      fullName: text('acme.pay.v1.PaymentService.'),
      deprecated: bool('The contract calls it deprecated.'),
    }),
    'RPC services that are called.',
  ),
  team: text('Team of the service at the other end.'),
  ...other,
});

/**
 * What rules may look at, of one service: the words of the catalogue. Lists are empty where there is nothing; what is not
 * known at the moment is in them as something that can't be told. Only `now`, the health of environments and what is too
 * old to be believed depend on the time.
 */
export const FACT_SCHEMA: Readonly<Record<FactRoot, FactField>> = {
  service: group('Service', 'The service, with the defaults filled in.', {
    serviceId: text('Its id, unique in the organisation.'),
    team: text('The team that owns it.'),
    ...other,
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
  environments: listOf(environment, 'The places it runs in.'),
  workloads: listOf(workloadType, 'What runs of it, in all places.'),
  findings: listOf(finding, 'What is wrong with its workloads at the moment.'),
  rpcServices: listOf(rpcService, 'RPC services it provides and consumes.'),
  contractChanges: listOf(
    contractChange,
    'Breaking changes that come from it, or hit it: of the latest revisions of each contract.',
  ),
  edges: listOf(edge, 'Its dependencies and dependents.'),
  now: moment('The time at which the rule is judged.'),
};
