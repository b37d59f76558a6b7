import type { App, Door, DoorResponse } from '#application/app.ts';
import { graphql } from '#graphql.ts';

/** The answer to a query, as a client of the door gets it. */
export interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: what a query answers is what the test is about.
  readonly data: any;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: { readonly code?: string };
  }[];
}

const doors = new WeakMap<App, Door>();

export function doorOf(app: App): Door {
  const door = doors.get(app) ?? graphql(app);
  doors.set(app, door);
  return door;
}

export function post(
  app: App,
  body: string | Uint8Array | FormData | URLSearchParams,
  headers: Record<string, string> = { 'content-type': 'application/json' },
): Promise<DoorResponse> {
  const init = { method: 'POST', headers, body: body as string, duplex: 'half' };
  return doorOf(app)(new Request('http://dashboard.example/graphql', init));
}

/** Asks and gives back data and errors. */
export async function ask(app: App, query: string, variables = {}): Promise<Answer> {
  const response = await post(app, JSON.stringify({ query, variables }));
  return (await response.json()) as Answer;
}

/** Asks and gives back the data; throws when there were errors. */
export async function askData(app: App, query: string, variables = {}): Promise<Answer['data']> {
  const { data, errors } = await ask(app, query, variables);
  if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
  return data;
}
