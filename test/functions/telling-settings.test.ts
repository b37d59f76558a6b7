import { describe, expect, it } from 'vitest';
import { readConfig } from '#config.ts';

const KEY = 'a key of at least thirty-two letters';

describe('How people and other apps are told', () => {
  it('is nothing unless it is set', () => {
    expect(readConfig({}).telling).toEqual({});
  });

  it('is read from the environment', () => {
    const { telling } = readConfig({
      MSD_SLACK_TOKEN: 'xoxb-1',
      MSD_SLACK_API: 'http://127.0.0.1:8081/api',
      MSD_SMTP_URL: 'smtps://me:secret@mail.example',
      MSD_MAIL_FROM: 'Dashboard <dashboard@acme.example>',
      MSD_PUBLIC_URL: 'https://dashboard.acme.example/',
      MSD_SIGNING_KEY: KEY,
    });
    expect(telling).toEqual({
      slack: { token: 'xoxb-1', api: 'http://127.0.0.1:8081/api' },
      mail: {
        url: 'smtps://me:secret@mail.example',
        from: 'Dashboard <dashboard@acme.example>',
      },
      publicUrl: 'https://dashboard.acme.example',
      signingKey: KEY,
    });
  });

  it.each([
    [{ MSD_SLACK_TOKEN: 'secret' }, 'MSD_SLACK_TOKEN'],
    [{ MSD_SLACK_API: 'http://slack.example' }, 'MSD_SLACK_API'],
    [{ MSD_SMTP_URL: 'mail.example', MSD_MAIL_FROM: 'a@b' }, 'MSD_SMTP_URL'],
    [{ MSD_SMTP_URL: 'smtp://mail.example' }, 'MSD_MAIL_FROM'],
    [{ MSD_SIGNING_KEY: 'short secret' }, 'MSD_SIGNING_KEY'],
  ])('is refused when it is wrong: %j', (settings, name) => {
    const read = () => readConfig(settings);
    expect(read).toThrow(name);
    expect(read).not.toThrow('secret');
  });
});
