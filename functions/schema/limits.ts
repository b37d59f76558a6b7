import { EnvelopArmor } from '@escape.tech/graphql-armor';

/**
 * What a query may ask for, before anything is executed: sized so that the page's own queries and nested proto types
 * pass. Introspection is bounded by graphql itself; what nested types bring in, by `Context.spend`.
 */
export const queryLimits = new EnvelopArmor({
  maxDepth: { n: 16, flattenFragments: true },
  maxAliases: { n: 30 },
  maxDirectives: { n: 30 },
  maxTokens: { n: 4_000 },
  // A level costs half as much again as the one above it: 16 levels of one field are 6,000.
  costLimit: { maxCost: 50_000, flattenFragments: true },
  // The vocabulary is no secret: whoever may ask may also see the schema.
  blockFieldSuggestion: { enabled: false },
}).protect().plugins;
