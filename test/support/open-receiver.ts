import { openPushEndpoint } from './push-endpoint.ts';

/** One request as it came over the wire. */
export interface ReceivedCall {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface CannedAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A real HTTP server on the loopback interface that remembers every request and answers what it is told. */
export async function openReceiver(
  answer: (call: ReceivedCall) => CannedAnswer | Promise<CannedAnswer>,
) {
  const calls: ReceivedCall[] = [];
  const endpoint = await openPushEndpoint(async (request) => {
    const { pathname, search } = new URL(request.url);
    const call = {
      method: request.method,
      path: pathname + search,
      headers: Object.fromEntries(request.headers),
      body: await request.text(),
    };
    calls.push(call);
    const { status, headers = {}, body = null } = await answer(call);
    return new Response(body, { status, headers });
  });
  return { ...endpoint, calls };
}
