import { type GraphQLFieldResolver, type GraphQLSchema, isObjectType } from 'graphql';
import type { Context } from './context.ts';
import { encodeGlobalId } from './global-id.ts';

type IdResolver = GraphQLFieldResolver<unknown, Context>;

/** Lets the `id` of every noun be resolved at once: the plugin's own waits for each, one promise a row and level. */
export function plainIds(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    const { id } = isObjectType(type) ? type.getFields() : {};
    const options = type.extensions.pothosOptions as
      | { readonly id?: { readonly resolve: IdResolver } }
      | undefined;
    const resolve = options?.id?.resolve;
    if (id === undefined || resolve === undefined) continue;
    id.resolve = (parent, args, context, info) => {
      const found: unknown = resolve(parent, args, context, info);
      return found instanceof Promise
        ? found.then((one) => encodeGlobalId(type.name, String(one)))
        : encodeGlobalId(type.name, String(found));
    };
  }
  return schema;
}
