import type { DoorResponse } from '#application/app.ts';

/** A short answer, whole in memory: it may be read as often as one likes. Names of headers are given in small letters. */
export function textResponse(
  status: number,
  text: string,
  headers: Readonly<Record<string, string>>,
): DoorResponse {
  const bytes = new TextEncoder().encode(text);
  const said = new Map(Object.entries({ ...headers, 'content-length': String(bytes.byteLength) }));
  const response: DoorResponse = {
    status,
    ok: status >= 200 && status < 300,
    headers: {
      get: (name) => said.get(name.toLowerCase()) ?? null,
      has: (name) => said.has(name.toLowerCase()),
      [Symbol.iterator]: () => said.entries(),
    },
    get body() {
      return chunksOf(bytes);
    },
    text: async () => text,
    json: async () => JSON.parse(text),
    arrayBuffer: async () => bytes.buffer,
    clone: () => response,
  };
  return response;
}

async function* chunksOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
