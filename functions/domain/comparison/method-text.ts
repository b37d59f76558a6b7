import type { ComparableMethod } from './comparable.ts';

/** `Get(acme.v1.GetRequest) returns (stream acme.v1.Item)`. */
export const methodText = (method: ComparableMethod): string => {
  const { name, input, output, clientStreaming, serverStreaming } = method;
  const stream = (isStreaming: boolean, type: string) => (isStreaming ? `stream ${type}` : type);
  return `${name}(${stream(clientStreaming, input)}) returns (${stream(serverStreaming, output)})`;
};
