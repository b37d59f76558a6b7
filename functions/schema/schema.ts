import './index.ts';
import { builder } from './builder.ts';

/** The whole vocabulary; printed to schema.graphql by `npm run schema`. */
export const schema = builder.toSchema();
