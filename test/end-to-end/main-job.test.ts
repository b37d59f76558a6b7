import { rm } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { startDashboard } from '../support/start-dashboard.ts';
import { type Dashboard, theMainJob } from './main-job.ts';

/** The main job on a laptop: one process, one file. */

async function openLaptop(existing?: string): Promise<Dashboard> {
  const { url, data, process, stop } = await startDashboard(['--empty'], existing);
  return {
    url,
    publisher: {},
    viewer: {},
    interrupt: async () => {
      const ended = new Promise<number | null>((resolve) => process.once('close', resolve));
      process.kill('SIGINT');
      return [await ended];
    },
    again: () => openLaptop(data),
    stop: async () => {
      await stop();
      await rm(data, { recursive: true, force: true });
    },
  };
}

describe('the main job on a laptop', () => {
  theMainJob(openLaptop);

  it('refuses a foreign site even when the browser says only where it comes from, and sends followers away when it stops', async () => {
    const { url, stop } = await openLaptop();
    const foreign = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'https://evil.example' },
      body: '{"query":"{ viewer { name } }"}',
    });
    expect(foreign.status).toBe(403);
    const following = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: '{"query":"subscription { changes { cursor } }"}',
    });
    await stop();
    expect(await following.text()).toContain('event: complete');
  });
});
