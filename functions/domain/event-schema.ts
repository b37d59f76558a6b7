import * as v from 'valibot';
import { dataSchemaOf } from './event.ts';
import { type EventType, kindsOf } from './event-type.ts';

const text = (description: string) => v.pipe(v.string(), v.nonEmpty(), v.description(description));
const object = (description: string) =>
  v.pipe(v.record(v.string(), v.unknown()), v.description(description));

const finding = v.object({
  rule: text('Id of the rule, as `buf breaking` has it.'),
  symbol: v.string(),
  message: v.string(),
  reason: v.optional(text('Why it is meant, where its publisher said so.')),
});

/** What is sent of a type of event, as subscribers may rely on it; fields may be added, none is taken away or changed. */
export const eventSchemaOf = (type: EventType) =>
  v.object({
    specversion: v.literal('1.0'),
    id: text('Of the change. Comes twice when the event does: deduplicate by it.'),
    type: v.literal(type),
    source: text(
      'Who said it: a repository, a cluster, `dashboard`; percent-encoded as a URI reference.',
    ),
    subject: text('What changed, as in data.'),
    time: v.pipe(v.string(), v.isoTimestamp(), v.description('When it became so.')),
    dataschema: v.literal(dataSchemaOf(type)),
    datacontenttype: v.literal('application/json'),
    batch: v.optional(
      text('The same for all that became visible together, where that is five changes or more.'),
    ),
    data: v.object({
      kind: v.pipe(text('One of these; kinds may be added.'), v.examples([...kindsOf(type)])),
      source: text('Who said it, as it is named in the dashboard.'),
      revision: v.pipe(
        v.string(),
        v.description('The commit or number by which its source knows it.'),
      ),
      serviceId: v.optional(text('The service whose history it belongs to.')),
      subject: text(
        'What changed: a service id, a full RPC service name, `production Deployment/pay-api` …',
      ),
      summary: v.pipe(v.string(), v.description('One sentence in English, for people.')),
      before: v.optional(
        object('Only what differs, by field. Absent where it would be too large.'),
      ),
      after: v.optional(object('Only what differs, by field. Absent where it would be too large.')),
      breaking: v.optional(
        v.pipe(
          v.object({
            count: v.pipe(v.number(), v.integer(), v.minValue(1)),
            findings: v.pipe(v.array(finding), v.description('The first of them.')),
          }),
          v.description('What it broke for whoever uses the API.'),
        ),
      ),
    }),
  });
