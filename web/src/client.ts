import { Client, cacheExchange, fetchExchange } from '@urql/core';
import { hearTime } from './live/clock.ts';

/** What was read is shown at once and asked again behind it. */
export const client = new Client({
  url: '/graphql',
  exchanges: [cacheExchange, fetchExchange],
  requestPolicy: 'cache-and-network',
  preferGetMethod: false,
  fetchOptions: { credentials: 'same-origin', headers: { 'x-requested-with': 'dashboard' } },
  fetch: async (...asked) => {
    const response = await fetch(...asked);
    hearTime(response.headers.get('x-server-time'));
    return response;
  },
});
