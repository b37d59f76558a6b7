export type Streaming = 'unary' | 'client' | 'server' | 'both';

export function streamingOf(method: {
  readonly clientStreaming: boolean;
  readonly serverStreaming: boolean;
}): Streaming {
  if (method.clientStreaming) return method.serverStreaming ? 'both' : 'client';
  return method.serverStreaming ? 'server' : 'unary';
}

/** Many go out ⇉, many come back ⇇, both ⇄. */
export const ARROWS: Readonly<Record<Streaming, string>> = {
  unary: '→',
  client: '⇉',
  server: '⇇',
  both: '⇄',
};
