import type { ExampleJson } from './example-json.ts';

/** A command to paste into a shell. The address is the reader's: it stands as `$HOST`. */
export function grpcurlLine(
  rpcService: string,
  method: string,
  example: ExampleJson,
  clientStreaming: boolean,
): string {
  const address = `"$HOST" ${rpcService}/${method}`;
  if (clientStreaming) {
    const messages = JSON.stringify(example);
    return `printf '%s\\n' ${quoted(messages)} ${quoted(messages)} | \\\n  grpcurl -d @ ${address}`;
  }
  const empty =
    typeof example === 'object' && example !== null && Object.keys(example).length === 0;
  if (empty) return `grpcurl ${address}`;
  return `grpcurl -d ${quoted(JSON.stringify(example, null, 2))} ${address}`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
