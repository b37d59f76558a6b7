import { outboxMessenger } from '#adapters/outbox/messenger.ts';
import { createSlackMessenger } from '#adapters/slack/messenger.ts';
import { createSmtpMessenger } from '#adapters/smtp/messenger.ts';
import { openMailServer } from '../support/open-mail-server.ts';
import { openReceiver } from '../support/open-receiver.ts';
import { messengerContract } from './messenger-contract.ts';

const FROM = 'dashboard@acme.example';

messengerContract(
  'Slack',
  async () => {
    const slack = await openReceiver(() => ({ status: 200, body: '{"ok":true}' }));
    return {
      messenger: createSlackMessenger({ token: 'xoxb-1', api: slack.url }),
      arrived: () => slack.calls.map(({ body }) => body),
      close: slack.close,
    };
  },
  {
    messenger: createSlackMessenger({ token: 'xoxb-1', api: 'http://127.0.0.1:9' }),
    says: 'later',
  },
);

messengerContract(
  'A mail server',
  async () => {
    const { port, mails, close } = await openMailServer();
    return {
      messenger: createSmtpMessenger({ url: `smtp://127.0.0.1:${port}`, from: FROM }),
      arrived: () => mails.map(({ raw }) => raw),
      close,
    };
  },
  { messenger: createSmtpMessenger({ url: 'smtp://127.0.0.1:9', from: FROM }), says: 'later' },
);

messengerContract(
  'The outbox',
  async () => ({ messenger: outboxMessenger, arrived: () => [], close: async () => {} }),
  { messenger: outboxMessenger, says: 'kept' },
);
