import './index.ts';
import { boundLists } from './bound-lists.ts';
import { builder } from './builder.ts';
import { plainIds } from './plain-ids.ts';

/** The whole vocabulary; printed to schema.graphql by `npm run schema`. */
export const schema = boundLists(plainIds(builder.toSchema({ sortSchema: false })));
