import { describe, expect, it } from 'vitest';
import { readPush } from '#http/envelope.ts';

const message = {
  data: Buffer.from('{"a":"日"}').toString('base64'),
  messageId: '1',
  message_id: '1',
  publishTime: '2026-11-22T09:00:00Z',
  attributes: { source: 'github.com/acme/protos' },
};
const push = { message, subscription: 'projects/p/subscriptions/specs', deliveryAttempt: 2 };
const read = {
  messageId: '1',
  publishedAt: '2026-11-22T09:00:00.000Z',
  subscription: 'projects/p/subscriptions/specs',
  attributes: { source: 'github.com/acme/protos' },
  data: Buffer.from('{"a":"日"}'),
};

describe('A Pub/Sub push', () => {
  it('is read as it was sent, and as functions-framework shows it to a function of events', () => {
    expect(readPush(push)).toEqual(read);
    expect(readPush({ specversion: '1.0', type: 'x', data: push })).toEqual(read);
  });

  it('may carry attributes alone', () => {
    const { data: _, ...empty } = message;
    expect(readPush({ ...push, message: empty })?.data).toHaveLength(0);
    expect(readPush({ subscription: 's', message: { messageId: '1', data: '' } })).toMatchObject({
      attributes: {},
    });
  });

  it.each([
    null,
    1,
    'text',
    [],
    {},
    { message },
    { subscription: 's' },
    { subscription: 's', message: null },
    { subscription: 's', message: { data: 'e30=' } },
    { subscription: 's', message: { messageId: '' } },
    { subscription: 's', message: { messageId: '1', data: 1 } },
    { subscription: 's', message: { messageId: '1', attributes: { n: 1 } } },
    { data: null },
    { source: 'github.com/acme/specs', files: [] },
  ])('is not %j', (body) => {
    expect(readPush(body)).toBeUndefined();
  });
});
