import { createServer } from 'node:http';
import SchemaBuilder from '@pothos/core';
import { createYoga } from 'graphql-yoga';

/** The least a GraphQL function can be: node:http, Yoga, Pothos, and the rows of the question in memory. */

const rows = Array.from({ length: 50 }, (_, index) => ({
  serviceId: `service-${index}`,
  description: `Serves ${index}.`,
  team: { name: `team-${index % 7}` },
}));
type Row = (typeof rows)[number];

const builder = new SchemaBuilder<{ DefaultFieldNullability: false }>({
  defaultFieldNullability: false,
});
const team = builder.objectRef<Row['team']>('Team').implement({
  fields: (t) => ({ name: t.exposeString('name') }),
});
const service = builder.objectRef<Row>('Service').implement({
  fields: (t) => ({
    serviceId: t.exposeString('serviceId'),
    description: t.exposeString('description', { nullable: true }),
    team: t.expose('team', { type: team }),
  }),
});
const connection = builder.objectRef<readonly Row[]>('ServiceConnection').implement({
  fields: (t) => ({
    totalCount: t.int({ resolve: (all) => all.length }),
    nodes: t.field({ type: [service], resolve: (all) => [...all] }),
  }),
});
builder.queryType({
  fields: (t) => ({
    services: t.field({
      type: connection,
      args: { first: t.arg.int() },
      resolve: (_, { first }) => rows.slice(0, first ?? 50),
    }),
  }),
});
const yoga = createYoga({ schema: builder.toSchema(), graphiql: false, logging: false });
createServer(yoga).listen(Number(process.env.PORT), '127.0.0.1');
