import {
  defaultFieldResolver,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  isObjectType,
} from 'graphql';
import type { Context } from './context.ts';

/**
 * Counts what every list of objects brings in: the depth of a query does not bound its answer, since services lead to
 * teams and back, and message types may hold themselves. `Context.spend` refuses what grows beyond measure.
 */
export function boundLists(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      if (!isListOfObjects(field.type)) continue;
      const resolve = field.resolve ?? defaultFieldResolver;
      field.resolve = (parent, args, context: Context, info) => {
        context.spend(0);
        const found: unknown = resolve(parent, args, context, info);
        return found instanceof Promise
          ? found.then((list) => counted(list, context))
          : counted(found, context);
      };
    }
  }
  return schema;
}

function counted(list: unknown, context: Context): unknown {
  if (Array.isArray(list)) context.spend(list.length);
  return list;
}

const isListOfObjects = (type: GraphQLOutputType): boolean =>
  isListType(getNullableType(type)) && isCompositeType(getNamedType(type));
