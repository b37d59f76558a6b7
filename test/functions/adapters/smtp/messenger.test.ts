import { afterEach, describe, expect, it } from 'vitest';
import { mailOf } from '#adapters/smtp/mail-of.ts';
import { createSmtpMessenger } from '#adapters/smtp/messenger.ts';
import { aNoticeText } from '../../../support/a-notice-text.ts';
import { type MailRefusal, openMailServer } from '../../../support/open-mail-server.ts';

let close = async () => {};
afterEach(() => close());

async function mailServer(refusal?: MailRefusal) {
  const { port, mails, close: stop } = await openMailServer(refusal);
  close = stop;
  const send = (user = '') => {
    const url = `smtp://${user}127.0.0.1:${port}`;
    const messenger = createSmtpMessenger({ url, from: 'Dashboard <dashboard@acme.example>' });
    return messenger.send({ id: 'n1', to: 'pay@acme.example', text: aNoticeText() });
  };
  return { mails, send };
}

describe('A notice by mail', () => {
  it('reaches its address as text and as HTML, under an id by which a repetition is known', async () => {
    const { mails, send } = await mailServer();
    expect(await send()).toEqual({ kind: 'sent' });
    expect(mails).toHaveLength(1);
    const [mail] = mails;
    expect(mail).toMatchObject({ from: 'dashboard@acme.example', to: ['pay@acme.example'] });
    expect(mail?.raw).toContain('Subject: R&D: what is to do');
    expect(mail?.raw).toContain('Message-ID: <n1@microservice-dashboard>');
    expect(mail?.raw).toContain('multipart/alternative');
  });

  it('signs in where it is told as whom', async () => {
    const { mails, send } = await mailServer();
    expect(await send('me:right@')).toEqual({ kind: 'sent' });
    expect(mails).toHaveLength(1);
  });

  it('will never be taken by an address that the server refuses', async () => {
    const { send } = await mailServer({ responseCode: 550, message: 'No such user' });
    expect(await send()).toMatchObject({
      kind: 'refused',
      code: 'mail-refused',
      why: expect.stringContaining('No such user'),
    });
  });

  it('may go well later when the server is busy, refuses the password, or is not there', async () => {
    const busy = await mailServer({ responseCode: 451, message: 'Greylisted' });
    expect(await busy.send()).toMatchObject({ kind: 'later' });
    await close();
    const strict = await mailServer();
    const refused = await strict.send('me:wrong@');
    expect(refused).toEqual({ kind: 'later', why: 'The mail server refused us.' });
    await close();
    close = async () => {};
    const nobody = createSmtpMessenger({ url: 'smtp://127.0.0.1:9', from: 'a@b.example' });
    expect(await nobody.send({ id: 'n', to: 'c@d.example', text: aNoticeText() })).toMatchObject({
      kind: 'later',
    });
  });

  it('says the same in text and HTML, and nothing of it is taken for markup', () => {
    const { text, html } = mailOf(aNoticeText());
    expect(text).toContain('- Use <b> & "quotes" | pipes (api, due 2026-11-27)');
    expect(text).toContain('3 more: http://dashboard.example/teams/R%26D');
    expect(html).toContain('Use &lt;b&gt; &amp; &quot;quotes&quot; | pipes</a>');
    expect(html).toContain('href="http://dashboard.example/services/api/todos?a=1&amp;b=|"');
    expect(html).not.toContain('<b>');
  });
});
