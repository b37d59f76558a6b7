import * as v from 'valibot';
import type { FieldIssue } from './field-issue.ts';
import type { Json } from './json.ts';

/**
 * The spec file: one service, as its owners publish it. This is the only definition: types, validation, the JSON Schema
 * for editors and "did you mean" all follow from it. A new field is one line here.
 */

const text = (description: string, maximum = 2_000) =>
  v.pipe(v.string(), v.maxLength(maximum), v.description(description));

/** Text that says something. */
const word = (description: string, maximum = 200) =>
  v.pipe(
    v.string(),
    v.maxLength(maximum),
    v.regex(/\S/, 'must not be blank'),
    v.description(description),
  );

const httpsUrl = (description: string) =>
  v.pipe(
    v.string(),
    v.maxLength(2_000),
    v.regex(/^https?:\/\/[^\s/$.?#][^\s]*$/, 'must be an http or https address'),
    v.description(description),
  );

const list = <const Item extends v.GenericSchema>(item: Item, description: string) =>
  v.pipe(v.array(item), v.maxLength(500), v.description(description));

const group = <const Fields extends v.ObjectEntries>(description: string, fields: Fields) =>
  v.pipe(v.object(fields), v.description(description));

export const SERVICE_ID = /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/;
const serviceId = (description: string) =>
  v.pipe(
    v.string(),
    v.regex(
      SERVICE_ID,
      'must be a DNS label: 1–63 of a–z, 0–9 and -, starting and ending with a letter or digit',
    ),
    v.description(description),
  );

export const PROTO_NAME = /^[A-Za-z_][A-Za-z0-9_]*(\.[A-Za-z_][A-Za-z0-9_]*)*$/;
const protoName = (description: string) =>
  v.pipe(
    v.string(),
    v.maxLength(512),
    v.regex(PROTO_NAME, 'must be a full protobuf name such as acme.pay.v1.PaymentService'),
    v.description(description),
  );

export const TIERS = ['A', 'B', 'C'] as const;
export type Tier = (typeof TIERS)[number];
export const LIFECYCLES = ['experimental', 'production', 'deprecated'] as const;
export type Lifecycle = (typeof LIFECYCLES)[number];
export const LINK_KINDS = ['docs', 'runbook', 'dashboard', 'logs', 'traces', 'design'] as const;

export const linkSchema = v.object({
  title: word('What the reader sees.'),
  url: httpsUrl('Where it leads. May hold {serviceID}, {namespace}, {environment}, {cluster}.'),
  kind: v.optional(v.pipe(v.picklist(LINK_KINDS), v.description('What it is for.'))),
});
export type Link = Readonly<v.InferOutput<typeof linkSchema>>;

const messageOnTopic = v.object({
  topic: word('Topic, exchange or queue.', 500),
  message: v.optional(protoName('Full protobuf name of what is sent.')),
});

const slackChannel = (description: string) => word(description);
const environmentName = word('Name of the environment.', 100);

export const specSchema = v.object({
  serviceID: serviceId('The id of the service, unique in the organisation.'),
  teamName: word('The team that owns it.'),
  description: v.optional(text('What the service is for, in a sentence or two.')),
  corporation: v.optional(word('The company of the group that runs it.')),
  contact: v.optional(
    group('How to reach the team.', {
      slack: v.optional(
        v.pipe(
          v.objectWithRest(
            {
              generalChannelId: v.optional(slackChannel('Where to ask.')),
              alertChannelId: v.optional(slackChannel('Where alerts go.')),
            },
            slackChannel('Slack channel id or name.'),
          ),
          v.description('Channels by name; further named channels are allowed.'),
        ),
      ),
      email: v.optional(
        v.pipe(
          v.string(),
          v.maxLength(320),
          v.email('must be an email address'),
          v.description('Address of the team.'),
        ),
      ),
      oncall: v.optional(text('Address or name of the on-call rotation.')),
    }),
  ),
  tier: v.optional(
    v.pipe(v.picklist(TIERS), v.description('A: critical, B: standard, C: experimental.')),
  ),
  slo: v.optional(text('The service level objective, for example "99.9 %".', 200)),
  lifecycle: v.optional(v.pipe(v.picklist(LIFECYCLES), v.description('Default: production.'))),
  language: v.optional(word('Main programming language.', 100)),
  repository: v.optional(httpsUrl('Where the source code lives.')),
  links: v.optional(list(linkSchema, 'Documents, runbooks, dashboards.')),
  tags: v.optional(list(word('A word to filter by.', 100), 'Words to filter by.')),
  previousServiceID: v.optional(serviceId('The id this service had before it was renamed.')),
  grpc: v.optional(
    group('Its part in RPC contracts.', {
      provides: v.optional(list(protoName('Full RPC service name.'), 'RPC services it serves.')),
      consumes: v.optional(list(protoName('Full RPC service name.'), 'RPC services it calls.')),
    }),
  ),
  dependsOn: v.optional(list(serviceId('A service id.'), 'Services it needs.')),
  messaging: v.optional(
    group('Its part in messaging.', {
      publishes: v.optional(list(messageOnTopic, 'What it sends.')),
      subscribes: v.optional(list(messageOnTopic, 'What it listens to.')),
    }),
  ),
  resources: v.optional(
    list(
      v.object({
        kind: word('spanner, cloudsql, pubsub, storage, rabbitmq, redis …', 100),
        name: word('Name of the resource.', 500),
        environment: v.optional(word('Only in this environment.', 100)),
      }),
      'Cloud resources it owns.',
    ),
  ),
  environments: v.optional(
    v.pipe(
      v.record(
        environmentName,
        v.object({
          cluster: v.optional(word('Cluster name.')),
          namespace: v.optional(word('Kubernetes namespace.', 63)),
          selector: v.optional(
            v.pipe(v.record(v.string(), v.string()), v.description('Labels of its workloads.')),
          ),
        }),
      ),
      v.description("Where it runs, when the organisation's mapping does not find it."),
    ),
  ),
});

/** What a team adds for itself under `x-…`: kept, not interpreted. */
export interface Extras {
  readonly [key: `x-${string}`]: Json;
}
export type Spec = v.InferOutput<typeof specSchema> & Extras;

/** What a schema cannot say. */
export function checkSpec(spec: Spec): readonly FieldIssue[] {
  if (spec.previousServiceID !== spec.serviceID) return [];
  return [
    {
      severity: 'warning',
      code: 'renamed-to-itself',
      at: ['previousServiceID'],
      on: 'value',
      message: '`previousServiceID` is the same as `serviceID` and counts as absent.',
      cure: 'Remove the line.',
    },
  ];
}
