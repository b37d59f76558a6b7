import type { ExampleJson } from './example-json.ts';

/** A command to paste into a shell. The address is the reader's: it stands as `HOST:PORT`. */
export function grpcurlLine(
  rpcService: string,
  method: string,
  example: ExampleJson,
  clientStreaming: boolean,
): string {
  const address = `\\\n  HOST:PORT \\\n  ${rpcService}/${method}`;
  if (clientStreaming) {
    const message = quoted(JSON.stringify(example));
    return `printf '%s\\n' ${message} ${message} | \\\n  grpcurl -d @ ${address}`;
  }
  const empty =
    typeof example === 'object' && example !== null && Object.keys(example).length === 0;
  if (empty) return `grpcurl ${address}`;
  return `grpcurl -d ${quoted(JSON.stringify(example, null, 2))} ${address}`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
