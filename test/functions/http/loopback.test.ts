import { expect, it } from 'vitest';
import { onlyLoopback } from '#http/loopback.ts';

const door = async () => new Response('in');
const from = (remoteAddress: string | undefined) =>
  onlyLoopback(door, { socket: { remoteAddress } as never })(new Request('http://localhost/'));

it.each(['127.0.0.1', '127.8.8.8', '::1', '::ffff:127.0.0.1'])('%s is this machine', async (ip) => {
  expect(await (await from(ip)).text()).toBe('in');
});

it.each(['10.0.0.1', '192.168.1.2', '2001:db8::1', '::ffff:10.0.0.1', '1127.0.0.1', undefined])(
  '%s is not',
  async (ip) => {
    await expect(from(ip)).rejects.toThrow('its own machine only');
  },
);
