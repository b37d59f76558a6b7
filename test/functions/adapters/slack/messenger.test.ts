import { afterEach, describe, expect, it } from 'vitest';
import { blocksOf } from '#adapters/slack/blocks-of.ts';
import { createSlackMessenger } from '#adapters/slack/messenger.ts';
import { aNoticeText } from '../../../support/a-notice-text.ts';
import { type CannedAnswer, openReceiver } from '../../../support/open-receiver.ts';

let close = async () => {};
afterEach(() => close());

/** Slack's Web API as far as chat.postMessage, with the answer it is told. */
async function slack(answer: CannedAnswer) {
  const receiver = await openReceiver(() => answer);
  close = receiver.close;
  const messenger = createSlackMessenger({ token: 'xoxb-secret', api: receiver.url });
  const send = () => messenger.send({ id: 'n1', to: 'C1', text: aNoticeText() });
  return { ...receiver, send };
}
const says = (body: object, status = 200, headers = {}): CannedAnswer => ({
  status,
  headers,
  body: JSON.stringify(body),
});

describe('A notice in Slack', () => {
  it('is posted to its channel by the bot, as blocks with a text instead', async () => {
    const { send, calls } = await slack(says({ ok: true, ts: '1.2' }));
    expect(await send()).toEqual({ kind: 'sent' });
    expect(calls).toHaveLength(1);
    expect(calls[0]).toMatchObject({
      method: 'POST',
      path: '/chat.postMessage',
      headers: {
        authorization: 'Bearer xoxb-secret',
        'content-type': 'application/json; charset=utf-8',
      },
    });
    expect(JSON.parse(calls[0]?.body ?? '')).toEqual({
      channel: 'C1',
      text: 'R&amp;D: what is to do: 2 are open, 1 &lt;new&gt;. http://dashboard.example/teams/R%26D',
      blocks: [
        { type: 'header', text: { type: 'plain_text', text: 'R&D: what is to do' } },
        {
          type: 'section',
          text: {
            type: 'mrkdwn',
            text: '2 are open, 1 &lt;new&gt;. <http://dashboard.example/teams/R%26D|→>',
          },
        },
        {
          type: 'section',
          text: {
            type: 'mrkdwn',
            text: '*Came back*\n• <http://dashboard.example/services/api/todos?a=1&amp;b=%7C|Use &lt;b&gt; &amp; "quotes" | pipes> _api, due 2026-11-27_\n<http://dashboard.example/teams/R%26D|3 more>',
          },
        },
      ],
      unfurl_links: false,
      unfurl_media: false,
    });
  });

  it('waits as long as Slack wants', async () => {
    const { send } = await slack(
      says({ ok: false, error: 'ratelimited' }, 429, { 'retry-after': '30' }),
    );
    expect(await send()).toMatchObject({ kind: 'later', afterSeconds: 30 });
  });

  it.each(['channel_not_found', 'not_in_channel', 'is_archived'])(
    'that Slack refuses with %s will never be taken there, and the cure is said',
    async (error) => {
      const { send } = await slack(says({ ok: false, error }));
      expect(await send()).toMatchObject({
        kind: 'refused',
        code: error,
        why: `Slack says ${error} of C1.`,
        cure: expect.stringMatching(/\./),
      });
    },
  );

  it.each([
    says({ ok: false, error: 'invalid_auth' }),
    says({ ok: false, error: 'internal_error' }),
    says({ ok: true }, 429),
    { status: 503, body: '<html>' },
    { status: 302, headers: { location: 'http://127.0.0.1:9/' } },
  ])('may go well later after %j, and the token is not told', async (answer) => {
    const { send, calls } = await slack(answer);
    const sending = await send();
    expect(sending.kind).toBe('later');
    expect(JSON.stringify(sending)).not.toContain('xoxb');
    expect(calls).toHaveLength(1);
  });

  it('may go well later when nobody answers', async () => {
    const messenger = createSlackMessenger({ token: 'xoxb-secret', api: 'http://127.0.0.1:9' });
    expect(await messenger.send({ id: 'n', to: 'C', text: aNoticeText() })).toMatchObject({
      kind: 'later',
    });
  });

  it('keeps within the lengths that Slack allows', () => {
    const line = { text: 'x'.repeat(900), url: 'http://d.example/', detail: 'y'.repeat(900) };
    const sections = [{ heading: 'h', lines: Array.from({ length: 20 }, () => line) }];
    const { blocks } = blocksOf(aNoticeText({ title: '😀'.repeat(200), sections }));
    const lengths = (blocks as { text: { text: string } }[]).map(({ text }) => text.text.length);
    expect(lengths[0]).toBeLessThanOrEqual(150);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(3_000);
    expect(JSON.stringify(blocks).isWellFormed()).toBe(true);
  });
});
