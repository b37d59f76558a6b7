import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterEach, describe, expect, it } from 'vitest';
import { mailOf } from '#adapters/smtp/mail-of.ts';
import { createSmtpMessenger } from '#adapters/smtp/messenger.ts';
import { aNoticeText } from '../../../support/a-notice-text.ts';

let close = async () => {};
afterEach(() => close());

interface Refusal {
  readonly responseCode: number;
  readonly message: string;
}

/** A real SMTP server on the loopback interface; `refusal` is what it says to a recipient. */
async function mailServer(refusal?: Refusal) {
  const mails: { readonly from: string; readonly to: readonly string[]; readonly raw: string }[] =
    [];
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    authOptional: true,
    onAuth: (auth, _, done) =>
      done(auth.password === 'right' ? null : new Error('no'), { user: auth.username }),
    onRcptTo: (_, __, done) =>
      done(refusal ? Object.assign(new Error(refusal.message), refusal) : undefined),
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        mails.push({
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map(({ address }) => address),
          raw: Buffer.concat(chunks).toString('utf8'),
        });
        done();
      });
    },
  });
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  close = () => new Promise((resolve) => server.close(() => resolve()));
  const { port } = server.server.address() as AddressInfo;
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
