import { request as plain } from 'node:http';
import { request as encrypted } from 'node:https';

export interface HttpCall {
  readonly method: 'GET' | 'POST';
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  /** It asks and changes nothing. */
  readonly isQuestion?: boolean;
  readonly onProgress?: (sent: number, total: number) => void;
}

export interface HttpAnswer {
  readonly status: number;
  readonly header: (name: string) => string | undefined;
  readonly text: string;
}

/** A server that is silent for so long has hung up. An answer waits for the whole publication, at most 60 s. */
const SILENCE_MS = 120_000;
const PIECE = 64 * 1_024;
const LONGEST_ANSWER = 16 * 1_024 * 1_024;

/** One HTTP exchange. Unlike fetch it tells how far an upload has come. Rejects with Node's network errors. */
export function httpCall(call: HttpCall): Promise<HttpAnswer> {
  const { method, url, headers, body } = call;
  return new Promise((resolve, reject) => {
    const request = (url.protocol === 'https:' ? encrypted : plain)(url, {
      method,
      headers: { ...headers, 'content-length': body.byteLength },
      timeout: SILENCE_MS,
    });
    request.on('timeout', () => request.destroy(new Error('no answer for two minutes')));
    request.on('error', reject);
    request.on('response', (response) => {
      const chunks: Buffer[] = [];
      let length = 0;
      response.on('data', (chunk: Buffer) => {
        length += chunk.length;
        if (length > LONGEST_ANSWER) request.destroy(new Error('the answer has no end'));
        else chunks.push(chunk);
      });
      response.on('error', reject);
      response.on('end', () => {
        resolve({
          status: response.statusCode ?? 0,
          header: (name) => response.headers[name]?.toString(),
          text: Buffer.concat(chunks).toString('utf8'),
        });
        // A server may refuse before it has read everything.
        if (!request.writableFinished) request.destroy();
      });
    });
    write(0);

    function write(from: number): void {
      call.onProgress?.(Math.min(from, body.byteLength), body.byteLength);
      if (from >= body.byteLength) request.end();
      else request.write(body.subarray(from, from + PIECE), () => write(from + PIECE));
    }
  });
}
