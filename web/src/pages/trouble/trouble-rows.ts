import { TroubleDocument, type TroubleQuery } from '#web/gql/running/graphql.ts';

export const TROUBLE_ROWS = {
  name: 'trouble',
  document: TroubleDocument,
  connectionOf: ({ trouble }: TroubleQuery) => trouble,
  page: 100,
};
