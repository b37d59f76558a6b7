import {
  type ExecutionResult,
  type GraphQLSchema,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Context } from './context.ts';

/** Marks a field of the query that is answered from the catalogue. */
export const FROM_CATALOGUE = { fromCatalogue: true };

/**
 * Reads the catalogue before a query that wants it is executed, so that all of it is answered in one go; and writes the
 * answer as text as soon as it is whole. Of queries that come at the same time one result is in memory then, not all.
 */
export const answerAtOnce: Plugin<Context> = {
  onExecute: ({ executeFn, setExecuteFn }) => {
    setExecuteFn((args) => {
      const answer = () => {
        const result = executeFn(args);
        return result instanceof Promise ? result.then(written) : written(result);
      };
      const { schema, document, operationName, contextValue } = args;
      const operation = getOperationAST(document, operationName);
      if (!operation || !wantsCatalogue(schema, operation)) return answer();
      // What goes wrong is told by the fields that ask again.
      return (contextValue as Context).catalogue().then(answer, answer);
    });
  },
};

function wantsCatalogue(
  schema: GraphQLSchema,
  { operation, selectionSet }: OperationDefinitionNode,
): boolean {
  const fields = operation === 'query' ? schema.getQueryType()?.getFields() : undefined;
  return selectionSet.selections.some(
    (one) => one.kind === Kind.FIELD && fields?.[one.name.value]?.extensions.fromCatalogue === true,
  );
}

/** Yoga takes the text of a result from the result. With errors it is Yoga's: they have to be masked yet. */
function written(result: ExecutionResult): ExecutionResult & { stringify?: () => string } {
  if (result.errors !== undefined || !('data' in result)) return result;
  const text = JSON.stringify(result);
  return { data: {}, stringify: () => text };
}
