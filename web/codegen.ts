import type { CodegenConfig } from '@graphql-codegen/cli';

/** The reference of APIs asks much that no other page asks; its queries are loaded with it. */
const API_REFERENCE = 'web/src/{api-reference,pages/{api,apis,compare,proto-file}}/*.graphql';

/** So do the pages of what runs; the fragments they share with others are in both. */
const RUNNING =
  'web/src/{mute,pages/{trouble,matrix,cluster,clusters,environments,outbox,service/compare,timeline}}/*.graphql';

/** And those of campaigns. */
const CAMPAIGNS =
  'web/src/{campaigns,todos,week,pages/{my,campaigns,campaign,campaign-edit,campaign-matrix}}/*.graphql';

/** Fragments that those pages share with others. */
const SHARED = 'web/src/parts/{workload-facts,change-line}.graphql';

/** The page's queries (one .graphql file beside what asks it) with their types, from the committed contract. Run by `npm run schema`. */
const config: CodegenConfig = {
  schema: 'schema.graphql',
  generates: {
    'web/src/gql/': generated([
      'web/src/**/*.graphql',
      `!${API_REFERENCE}`,
      `!${RUNNING}`,
      `!${CAMPAIGNS}`,
    ]),
    'web/src/gql/running/': generated([RUNNING, SHARED]),
    'web/src/gql/campaigns/': generated([CAMPAIGNS]),
    'web/src/gql/api/': generated([API_REFERENCE]),
  },
};

function generated(documents: string[]): CodegenConfig['generates'][string] {
  return {
    documents,
    preset: 'client',
    presetConfig: { fragmentMasking: false },
    config: {
      documentMode: 'string',
      enumsAsTypes: true,
      useTypeImports: true,
      scalars: { DateTime: 'string', JSON: 'unknown' },
    },
  };
}

export default config;
