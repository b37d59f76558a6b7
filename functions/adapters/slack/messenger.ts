import type { Messenger, Sending } from '#application/ports.ts';
import { blocksOf } from './blocks-of.ts';

export interface SlackMessengerOptions {
  /** Of a bot that may `chat:write` and `chat:write.public`. */
  readonly token: string;
  /** Where Slack's Web API answers; default: at Slack. */
  readonly api?: string;
  readonly fetch?: (url: string, init: RequestInit) => Promise<Response>;
}

const SLACK = 'https://slack.com/api';
const PATIENCE_MILLISECONDS = 10_000;

/** Posts notices to channels as a bot: https://docs.slack.dev/reference/methods/chat.postMessage */
export function createSlackMessenger(options: SlackMessengerOptions): Messenger {
  const { token, api = SLACK } = options;
  const ask = options.fetch ?? ((url, init) => fetch(url, init));
  return {
    send: async ({ to, text }) => {
      try {
        const response = await ask(`${api}/chat.postMessage`, {
          method: 'POST',
          headers: {
            authorization: `Bearer ${token}`,
            'content-type': 'application/json; charset=utf-8',
          },
          body: JSON.stringify({
            channel: to,
            ...blocksOf(text),
            unfurl_links: false,
            unfurl_media: false,
          }),
          redirect: 'error',
          signal: AbortSignal.timeout(PATIENCE_MILLISECONDS),
        });
        return sendingOf(response, await response.text(), to);
      } catch (error) {
        return { kind: 'later', why: `Slack did not answer: ${reasonOf(error)}` };
      }
    },
  };
}

function sendingOf({ status, headers }: Response, body: string, channel: string): Sending {
  if (status === 429) {
    const wanted = Number(headers.get('retry-after') ?? '');
    const after = Number.isFinite(wanted) && wanted > 0 ? { afterSeconds: wanted } : {};
    return { kind: 'later', why: 'Slack takes no more messages for now.', ...after };
  }
  const answer = parsed(body);
  if (answer?.ok === true) return { kind: 'sent' };
  const error = typeof answer?.error === 'string' ? answer.error : `HTTP ${status}`;
  const cure = CURES[error];
  if (cure === undefined) return { kind: 'later', why: `Slack says ${error}.` };
  return { kind: 'refused', code: error, why: `Slack says ${error} of ${channel}.`, cure };
}

/** What stays so until somebody changes the channel or the message; all else may pass, wrong tokens among it. */
const CURES: Readonly<Record<string, string>> = {
  channel_not_found:
    'Name the id of a channel that exists (channel details, at the bottom), and invite the bot where it is private.',
  not_in_channel: 'Invite the bot into the channel: /invite @bot.',
  is_archived: 'Name a channel that is not archived.',
  restricted_action: 'Let apps post in the channel, or name another.',
  restricted_action_read_only_channel: 'Let apps post in the channel, or name another.',
  restricted_action_thread_only_channel: 'Name a channel that takes messages outside threads.',
  invalid_blocks: 'Tell whoever runs the dashboard: Slack refuses how the message is built.',
  msg_too_long: 'Tell whoever runs the dashboard: Slack finds the message too long.',
};

function parsed(body: string): { readonly ok?: unknown; readonly error?: unknown } | undefined {
  try {
    return JSON.parse(body) ?? undefined;
  } catch {
    return undefined;
  }
}

/** `fetch failed` says nothing, its cause does. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}
