import { setInterval as every } from 'node:timers';
import type { App } from '#application/app.ts';
import { report } from '#report.ts';
import { EXAMPLE_SOURCE, publishExamples, sendSnapshots } from '../examples/publish.ts';

/** How often the example's clusters speak up, as an agent inside them would. */
const AGENT_MS = 30_000;

/** Publishes the example into an empty store, through the doors. `none`: other data is there. */
export async function seedExample(
  { readCatalogue }: Pick<App, 'readCatalogue'>,
  url: string,
): Promise<'seeded' | 'kept' | 'none'> {
  const { entries, clusters, contracts } = await readCatalogue();
  const isOurs = [...entries.values()].some(({ active }) => active?.source === EXAMPLE_SOURCE);
  if (isOurs) {
    await sendSnapshots({ url, now: new Date().toISOString() });
    return 'kept';
  }
  if (entries.size + clusters.size + contracts.size > 0) return 'none';
  await publishExamples({ url, now: new Date().toISOString() });
  return 'seeded';
}

/** Keeps the example's clusters speaking, so that nothing looks stale. */
export function keepExampleFresh(url: string): { readonly stop: () => void } {
  const timer = every(() => {
    sendSnapshots({ url, now: new Date().toISOString() }).catch(report);
  }, AGENT_MS);
  return { stop: () => clearInterval(timer) };
}
