import SchemaBuilder from '@pothos/core';
import RelayPlugin from '@pothos/plugin-relay';
import { isInterfaceType } from 'graphql';
import type { Context } from './context.ts';
import { decodeGlobalId, encodeGlobalId } from './global-id.ts';

/**
 * The one builder of the vocabulary. Each noun has a file of its own with its type, queries, inputs and mutations, and
 * adds its fields to the nouns before it; `index.ts` lists the files.
 */
export const builder = new SchemaBuilder<{
  Context: Context;
  DefaultFieldNullability: false;
  Scalars: {
    DateTime: { Input: string; Output: string };
    JSON: { Input: unknown; Output: unknown };
  };
}>({
  plugins: [RelayPlugin],
  defaultFieldNullability: false,
  relay: {
    encodeGlobalID: (typename, id) => encodeGlobalId(typename, String(id)),
    decodeGlobalID: decodeGlobalId,
    nodeQueryOptions: {
      description: 'Anything that has an id, by that id. Null when there is none.',
      resolve: (_, { id }, __, { schema }, resolveNode) => {
        const node = schema.getType('Node');
        const types = isInterfaceType(node) ? schema.getPossibleTypes(node) : [];
        return types.some(({ name }) => name === id.typename) ? resolveNode(id) : null;
      },
    },
    nodesQueryOptions: false,
  },
});

export type Types = typeof builder.$inferSchemaTypes;

builder.queryType({});
builder.mutationType({});
builder.subscriptionType({});
