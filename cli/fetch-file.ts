import { createWriteStream } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { baseOf } from './base-of.ts';
import { Failure } from './failure.ts';
import { oddAnswer } from './odd-answer.ts';
import { reasonOf } from './send.ts';

/**
 * Fetches a file of this media type, and puts it in its place only when it came wholly. Returns its length in bytes; throws `Failure` when
 * it can't be had.
 */
export async function fetchFile(
  url: URL,
  headers: Readonly<Record<string, string>>,
  file: string,
  type: string,
): Promise<number> {
  const response = await ask(url, headers);
  if (!response.ok || response.body === null) throw await refusalOf(url, response);
  // What a page to sign in answers is no file.
  if (!(response.headers.get('content-type') ?? '').startsWith(type)) {
    await response.body.cancel();
    throw oddAnswer(url, plain(response));
  }
  const part = `${file}.part`;
  try {
    await pipeline(Readable.from(response.body), createWriteStream(part));
    await rename(part, file);
    return (await stat(file)).size;
  } catch (cause) {
    await rm(part, { force: true });
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Failure(
      `"${file}" could not be written: ${reason}.`,
      'Check the folder and its space, and try again.',
      { cause },
    );
  }
}

/** Follows nobody elsewhere: a token goes to no other server. */
const ask = (url: URL, headers: Readonly<Record<string, string>>): Promise<Response> =>
  fetch(url, { headers, redirect: 'manual' }).catch((cause: unknown) => {
    throw new Failure(
      `${baseOf(url)} can't be reached: ${reasonOf(cause)}.`,
      'Check --url (or $MSD_URL), and that the dashboard runs there. Then ask again.',
      { cause },
    );
  });

async function refusalOf(url: URL, response: Response): Promise<Failure> {
  const text = await response.text();
  const said = problemIn(text);
  return said?.message === undefined
    ? oddAnswer(url, plain(response))
    : new Failure(said.message, said.cure ?? 'Ask who runs the dashboard.');
}

const plain = ({ status, headers }: Response) => ({
  status,
  header: (name: string) => headers.get(name) ?? undefined,
});

function problemIn(text: string): { message?: string; cure?: string } | undefined {
  try {
    const { problems } = JSON.parse(text) as {
      problems?: { message?: string; cure?: string }[];
    };
    return problems?.[0];
  } catch {
    return undefined;
  }
}
