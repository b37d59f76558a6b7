import { afterEach, describe, expect, it } from 'vitest';
import { createWebhookPoster } from '#adapters/webhooks/poster.ts';
import { isPublicAddress } from '#adapters/webhooks/public-addresses.ts';
import { type CannedAnswer, openReceiver } from '../../../support/open-receiver.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

const poster = (options: Parameters<typeof createWebhookPoster>[0]) => {
  const made = createWebhookPoster(options);
  closing.push(made.close);
  return (url: string) => made.post({ url, headers: { 'x-msd-delivery': 'd1' }, body: '{"a":1}' });
};
const receiver = async (answer: CannedAnswer) => {
  const opened = await openReceiver(() => answer);
  closing.push(opened.close);
  return opened;
};
/** A resolver that leads every name to these addresses. */
type Resolve = NonNullable<Parameters<typeof createWebhookPoster>[0]['resolve']>;
const leadsTo = (...addresses: readonly string[]): Resolve =>
  ((_: string, __: object, done: (error: null, found: object[]) => void) =>
    done(
      null,
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    )) as unknown as Resolve;

describe('A POST to another app', () => {
  it('arrives with its headers and body, and tells the status of the answer', async () => {
    const { url, calls } = await receiver({ status: 202, body: 'thanks' });
    expect(await poster({ local: true })(`${url}/hook?a=1`)).toEqual({
      kind: 'answered',
      status: 202,
    });
    expect(calls).toMatchObject([
      { method: 'POST', path: '/hook?a=1', headers: { 'x-msd-delivery': 'd1' }, body: '{"a":1}' },
    ]);
  });

  it('follows no redirect', async () => {
    const target = await receiver({ status: 200 });
    const { url } = await receiver({ status: 307, headers: { location: target.url } });
    expect(await poster({ local: true })(url)).toEqual({ kind: 'answered', status: 307 });
    expect(target.calls).toEqual([]);
  });

  it('does not wait for an answer that does not come, nor read one that does not end', async () => {
    const silent = await openReceiver(() => new Promise(() => {}));
    closing.push(silent.close);
    expect(await poster({ local: true, milliseconds: 100 })(silent.url)).toMatchObject({
      kind: 'failed',
    });
    const { url } = await receiver({ status: 200, body: 'x'.repeat(5_000_000) });
    expect(await poster({ local: true })(url)).toEqual({ kind: 'answered', status: 200 });
  });

  it('fails when nobody is there', async () => {
    expect(await poster({ local: true })('http://127.0.0.1:9/')).toMatchObject({ kind: 'failed' });
  });

  it.each([
    'http://hooks.example/',
    'https://127.0.0.1/',
    'https://[::1]/',
    'https://10.1.2.3/',
    'https://169.254.169.254/computeMetadata/v1/',
    'https://[fd00:ec2::254]/',
    'https://[::ffff:10.0.0.1]/',
    'https://0x7f000001/',
    'https://2130706433/',
  ])('never goes to %s', async (url) => {
    expect(await poster({ local: false })(url)).toMatchObject({ kind: 'forbidden' });
  });

  it.each([
    ['127.0.0.1'],
    ['10.0.0.1'],
    ['169.254.169.254'],
    ['fd00::1'],
    ['93.184.215.14', '192.168.0.1'],
  ])('never goes where a name leads to %s', async (...addresses) => {
    const { url, calls } = await receiver({ status: 200 });
    const resolve = leadsTo(...addresses);
    const { port } = new URL(url);
    const post = poster({ local: false, resolve });
    expect(await post(`https://metadata.example:${port}/`)).toEqual({
      kind: 'forbidden',
      why: 'The address leads into a private network.',
    });
    expect(calls).toEqual([]);
  });

  it('goes to the address that was judged: a name is looked up once', async () => {
    const { url, calls } = await receiver({ status: 200 });
    const asked: string[] = [];
    const resolve = ((name: string, options: object, done: never) => {
      asked.push(name);
      leadsTo(asked.length === 1 ? '127.0.0.1' : '10.0.0.1')(name, options, done);
    }) as unknown as Resolve;
    const { port } = new URL(url);
    const post = poster({ local: true, resolve });
    expect(await post(`http://localhost:${port}/`)).toEqual({ kind: 'answered', status: 200 });
    expect(asked).toEqual(['localhost']);
    expect(calls).toHaveLength(1);
  });

  it('on a laptop still does not leave for a private network', async () => {
    const post = poster({ local: true, resolve: leadsTo('192.168.1.1') });
    expect(await post('https://nas.example/')).toMatchObject({ kind: 'forbidden' });
    expect(await post('http://hooks.example/')).toMatchObject({ kind: 'forbidden' });
  });
});

describe('A public address', () => {
  it.each([
    '93.184.215.14',
    '8.8.8.8',
    '172.32.0.1',
    '192.169.0.1',
    '100.128.0.1',
    '2606:4700::1111',
    '::ffff:8.8.8.8',
    '64:ff9b::808:808',
  ])('is %s', (address) => {
    expect(isPublicAddress(address, false)).toBe(true);
  });

  it.each([
    '0.0.0.0',
    '10.255.255.255',
    '100.64.0.1',
    '127.0.0.53',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.0.0.1',
    '192.168.0.1',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::10.0.0.1',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '64:ff9b::10.0.0.1',
    '64:ff9b::a9fe:a9fe',
    '2002:7f00:1::',
    'fc00::1',
    'fe80::1',
    'fe80::1%eth0',
    'ff02::1',
    'localhost',
    '',
  ])('is not %s', (address) => {
    expect(isPublicAddress(address, false)).toBe(false);
  });
});
