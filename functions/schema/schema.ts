import './index.ts';
import { boundLists } from './bound-lists.ts';
import { builder } from './builder.ts';

/** The whole vocabulary; printed to schema.graphql by `npm run schema`. */
export const schema = boundLists(builder.toSchema({ sortSchema: false }));
