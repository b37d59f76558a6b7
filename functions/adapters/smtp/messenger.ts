import type { Messenger, Sending } from '#application/ports.ts';
import { mailOf } from './mail-of.ts';

export interface SmtpMessengerOptions {
  /** `smtps://user:password@smtp.example:465`; with `smtp:` the connection is encrypted as soon as the server can. */
  readonly url: string;
  /** `Dashboard <dashboard@acme.example>` */
  readonly from: string;
}

const PATIENCE_MILLISECONDS = 10_000;

/** Sends notices as mails. The library is loaded by the first. */
export function createSmtpMessenger({ url, from }: SmtpMessengerOptions): Messenger {
  let transport: ReturnType<typeof open> | undefined;
  return {
    send: async ({ id, to, text }) => {
      transport ??= open(url);
      try {
        // By the same id programs know a mail that comes twice.
        const messageId = `<${id}@microservice-dashboard>`;
        await (await transport).sendMail({ from, to, messageId, ...mailOf(text) });
        return { kind: 'sent' };
      } catch (error) {
        return sendingOf(error as SmtpFault, to);
      }
    },
  };
}

async function open(url: string) {
  const { createTransport } = await import('nodemailer');
  return createTransport({
    url,
    connectionTimeout: PATIENCE_MILLISECONDS,
    greetingTimeout: PATIENCE_MILLISECONDS,
    socketTimeout: PATIENCE_MILLISECONDS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}

interface SmtpFault {
  readonly code?: string;
  readonly responseCode?: number;
  readonly response?: string;
  readonly message: string;
}

/** 5xx of an address stay so; 4xx, connections and sign-in may pass: https://www.rfc-editor.org/rfc/rfc5321#section-4.2.1 */
function sendingOf({ code, responseCode = 0, response, message }: SmtpFault, to: string): Sending {
  const said = (response ?? message).slice(0, 200).toWellFormed();
  if (code === 'EAUTH' || responseCode < 500) {
    return { kind: 'later', why: code === 'EAUTH' ? 'The mail server refused us.' : said };
  }
  return {
    kind: 'refused',
    code: 'mail-refused',
    why: `The mail server says of ${to}: ${said}`,
    cure: 'Name an address in contact.email that takes mails.',
  };
}
