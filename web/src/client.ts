import { Client, cacheExchange, fetchExchange } from '@urql/core';

/** What was read is shown at once and asked again behind it. */
export const client = new Client({
  url: '/graphql',
  exchanges: [cacheExchange, fetchExchange],
  requestPolicy: 'cache-and-network',
  preferGetMethod: false,
  fetchOptions: { credentials: 'same-origin', headers: { 'x-requested-with': 'dashboard' } },
});
