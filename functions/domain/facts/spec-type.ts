import { LIFECYCLES, LINK_KINDS, TIERS } from '#domain/spec.ts';
import type { FactType } from './fact-type.ts';
import { group, listOf, mapOf, maybe, moment, objectOf, text, texts } from './field.ts';

const STRING: FactType = { kind: 'string' };

const message = objectOf('TopicMessage', {
  topic: text('Topic, exchange or queue.'),
  message: maybe(text('Full protobuf name of what is sent.')),
});

/**
 * The spec file as its owners published it. Groups, lists and maps are always there, and empty where the file says
 * nothing; text that the file does not say is absent. Nothing can be told of a spec behind which no file stands.
 */
export const specType = objectOf('Spec', {
  serviceID: text('The id of the service.'),
  teamName: text('The team that owns it.'),
  description: maybe(text('What the service is for.')),
  corporation: maybe(text('The company of the group that runs it.')),
  contact: group('Contact', 'How to reach the team.', {
    slack: group('Slack', 'Slack channels: ids or names.', {
      generalChannelId: maybe(text('Where to ask.')),
      alertChannelId: maybe(text('Where alerts go.')),
      channels: mapOf(STRING, 'All channels by name, those two among them.'),
    }),
    email: maybe(text('Address of the team.')),
    oncall: maybe(text('Address or name of the on-call rotation.')),
  }),
  tier: maybe(text(`How critical it is: ${TIERS.join(', ')}.`)),
  slo: maybe(text('The service level objective: "99.9 %".')),
  lifecycle: maybe(text(`${LIFECYCLES.join(', ')}; service.lifecycle fills in the default.`)),
  language: maybe(text('Main programming language.')),
  repository: maybe(text('Where the source code lives.')),
  links: listOf(
    objectOf('Link', {
      title: text('What the reader sees.'),
      url: text('Where it leads.'),
      kind: maybe(text(`${LINK_KINDS.join(', ')}.`)),
    }),
    'Documents, runbooks, dashboards.',
  ),
  tags: texts('Words to filter by.'),
  previousServiceID: maybe(text('The id it had before it was renamed.')),
  grpc: group('Grpc', 'Its part in RPC contracts.', {
    provides: texts('Full names of RPC services that it says to serve.'),
    consumes: texts('Full names of RPC services that it calls.'),
  }),
  dependsOn: texts('Ids of services it needs.'),
  messaging: group('Messaging', 'Its part in messaging.', {
    publishes: listOf(message, 'What it sends.'),
    subscribes: listOf(message, 'What it listens to.'),
  }),
  resources: listOf(
    objectOf('CloudResource', {
      kind: text('spanner, cloudsql, pubsub, storage, rabbitmq, redis …'),
      name: text('Name of the resource.'),
      environment: maybe(text('Only in this environment.')),
    }),
    'Cloud resources it owns.',
  ),
  environments: mapOf(
    objectOf('SpecEnvironment', {
      cluster: maybe(text('Cluster name.')),
      namespace: maybe(text('Kubernetes namespace.')),
      selector: mapOf(STRING, 'Labels of its workloads.'),
    }),
    "By environment, where it runs, when the organisation's mapping does not find it.",
  ),
  extras: mapOf(
    STRING,
    'What the file says under x-…, by the whole key: spec.extras["x-framework"]. What is no text is JSON.',
  ),
  source: text('Who published the file.'),
  path: text('Where it lies there.'),
  publishedAt: moment('When what it says was first published.'),
});
