import { addressOf, authorizationOf } from './deliver.ts';
import { Failure } from './failure.ts';
import { oddAnswer } from './odd-answer.ts';
import type { Options } from './options.ts';
import { send } from './send.ts';

interface Answer<Data> {
  readonly data?: Data;
  readonly errors?: readonly { readonly message?: string }[];
  readonly problems?: readonly { readonly message?: string; readonly cure?: string }[];
}

/** Asks the dashboard that the options name by GraphQL. Throws `Failure` when it can't be reached or gives no data. */
export async function askDashboard<Data>(
  query: string,
  variables: Readonly<Record<string, unknown>>,
  options: Options,
): Promise<Data> {
  const url = addressOf({ path: '/graphql', query: {} }, options);
  const answer = await send({
    method: 'POST',
    url,
    headers: {
      ...authorizationOf(options),
      accept: 'application/json',
      'content-type': 'application/json',
    },
    body: Buffer.from(JSON.stringify({ query, variables })),
    isQuestion: true,
  });
  const { data, errors = [], problems = [] } = parse<Data>(answer.text);
  if (data !== undefined && data !== null && errors.length === 0) return data;
  const said = problems[0] ?? errors[0];
  if (said?.message === undefined) throw oddAnswer(url, answer);
  throw new Failure(
    said.message,
    problems[0]?.cure ?? 'Check --url (or $MSD_URL): is a dashboard of this version there?',
  );
}

function parse<Data>(text: string): Answer<Data> {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null ? parsed : {};
  } catch {
    return {};
  }
}
