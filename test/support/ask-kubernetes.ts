import type { Dispatcher } from 'undici';
import { openKubeconfig } from '#adapters/kubernetes/kubeconfig.ts';

/** An answer as it came. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Buffer;
  readonly text: string;
  /** Undefined when it is no JSON. */
  // biome-ignore lint/suspicious/noExplicitAny: whatever a server says
  readonly body: any;
}

/** An API server of any kind, asked by a kubeconfig and without the reader of this product. */
export async function askKubernetes(kubeconfig: string, context: string, pool?: Dispatcher) {
  const config = openKubeconfig([kubeconfig]);
  const connection = await config.connect(context);
  if (connection.kind !== 'connected') throw new Error(`${connection.why} ${connection.cure}`);
  const { dispatcher, origin, prefix, headers: known } = connection;
  return {
    ask: async (
      path: string,
      headers: Readonly<Record<string, string>> = {},
    ): Promise<RawAnswer> => {
      const response = await (pool ?? dispatcher).request({
        origin,
        path: `${prefix}${path}`,
        method: 'GET',
        headers: { accept: 'application/json', ...known, ...headers },
      });
      const bytes = Buffer.from(await response.body.arrayBuffer());
      const isJson = response.headers['content-type'] === 'application/json';
      const text = bytes.toString();
      return {
        status: response.statusCode,
        headers: Object.fromEntries(
          Object.entries(response.headers).map(([name, value]) => [name, String(value)]),
        ),
        bytes,
        text,
        body:
          isJson && response.headers['content-encoding'] === undefined
            ? JSON.parse(text)
            : undefined,
      };
    },
    close: () => config.close(),
  };
}
