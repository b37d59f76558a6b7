import type { CombinedError } from '@urql/core';
import { client } from '#web/client.ts';
import {
  type RpcServiceFilter,
  type RpcServiceRowFragment,
  RpcServiceRowsDocument,
  type RpcServiceRowsQuery,
} from '#web/gql/api/graphql.ts';

const AT_ONCE = 200;

export interface RpcServicesRead {
  readonly services: readonly RpcServiceRowFragment[];
  readonly total: number;
}

/** So few found that one wants to see which of their methods it was. Each costs the reading of its file. */
const FEW = 60;

/** Every RPC service the filter lets through, page after page; `tell` hears of each page. Ends with what went wrong. */
export async function readRpcServices(
  filter: RpcServiceFilter,
  tell: (read: RpcServicesRead) => 'go on' | 'stop',
): Promise<CombinedError | undefined> {
  let found = 0;
  let wanted = true;
  const error = await readPages(filter, false, (read) => {
    found = read.total;
    const answer = tell(read);
    wanted = answer === 'go on';
    return answer;
  });
  if (error || !wanted || filter.text === undefined || found === 0 || found > FEW) return error;
  return readPages(filter, true, tell);
}

async function readPages(
  filter: RpcServiceFilter,
  named: boolean,
  tell: (read: RpcServicesRead) => 'go on' | 'stop',
): Promise<CombinedError | undefined> {
  const services: RpcServiceRowFragment[] = [];
  let after: string | null = null;
  for (;;) {
    const { data, error } = await askPage(filter, named, after);
    if (!data) return error;
    const { nodes, totalCount, pageInfo } = data.rpcServices;
    services.push(...nodes);
    const wanted = tell({ services: [...services], total: totalCount });
    if (wanted === 'stop' || !pageInfo.hasNextPage) return undefined;
    after = pageInfo.endCursor;
  }
}

function askPage(filter: RpcServiceFilter, named: boolean, after: string | null) {
  return client
    .query<RpcServiceRowsQuery>(
      RpcServiceRowsDocument.toString(),
      { first: AT_ONCE, after, filter, named },
      { requestPolicy: 'network-only' },
    )
    .toPromise();
}
