import type { IncomingMessage } from 'node:http';
import type { Door } from '#application/app.ts';
import { Refusal } from './refusal.ts';

/**
 * With the laptop's identity whoever reaches a door may do everything, and functions-framework listens on every
 * interface: nobody but this machine is answered then.
 */
export const onlyLoopback = (door: Door, { socket }: Pick<IncomingMessage, 'socket'>): Door =>
  LOOPBACK.test(socket.remoteAddress ?? '') ? door : refuse;

const LOOPBACK = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;

const refuse: Door = async () => {
  throw new Refusal(
    403,
    'not-this-machine',
    'This process lets everybody in, and therefore answers its own machine only.',
    'Deploy it with an identity provider, or call it from the machine it runs on.',
  );
};
