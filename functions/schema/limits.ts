import { EnvelopArmor } from '@escape.tech/graphql-armor';
import { badInput } from './bad-input.ts';

const TOO_MUCH =
  'The query costs too much. `first` may be 200 at most; ask for fewer fields, or for fewer rows of lists inside each other, and page on with `after`.';

/**
 * What a query may ask for, before anything is executed: sized so that the page's own queries and nested proto types
 * pass. Introspection is bounded by graphql itself; how much the answer holds, by `boundLists`.
 */
export const queryLimits = new EnvelopArmor({
  maxDepth: { n: 16, flattenFragments: true },
  maxAliases: { n: 30 },
  maxDirectives: { n: 30 },
  maxTokens: { n: 4_000 },
  // Fields times the `first` written above them: 200 services with everything are 30,000.
  costLimit: {
    maxCost: 100_000,
    depthCostFactor: 1.2,
    flattenFragments: true,
    // Their own word for it would be an error of syntax.
    onReject: [
      () => {
        throw badInput('BAD_PAGE', TOO_MUCH);
      },
    ],
  },
  // The vocabulary is no secret: whoever may ask may also see the schema.
  blockFieldSuggestion: { enabled: false },
}).protect().plugins;
