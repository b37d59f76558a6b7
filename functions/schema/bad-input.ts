import { GraphQLError } from 'graphql';

/** What the caller can put right; any other error is masked. */
export const badInput = (
  code:
    | 'BAD_RULE'
    | 'BAD_CURSOR'
    | 'BAD_PAGE'
    | 'FORBIDDEN'
    | 'RESULT_TOO_LARGE'
    | 'TOO_FAR_BEHIND'
    | 'TOO_MANY_NAMES',
  message: string,
): GraphQLError => new GraphQLError(message, { extensions: { code } });
