import { setInterval as every } from 'node:timers';
import type { App } from '#application/app.ts';
import { sourceRef } from '#application/documents.ts';
import { report } from '#report.ts';
import {
  EXAMPLE_SOURCE,
  GENERATION_BEFORE,
  publishExamples,
  sendSnapshots,
} from '../examples/publish.ts';

/** How often the example's clusters speak up, as an agent inside them would. */
const AGENT_MS = 30_000;

/**
 * Publishes the example into an empty store, through the doors; goes on where that broke off the last time. `none`: other
 * data is there.
 */
export async function seedExample(
  { store, readCatalogue }: Pick<App, 'store' | 'readCatalogue'>,
  url: string,
): Promise<'seeded' | 'kept' | 'none'> {
  const target = { url, now: new Date().toISOString() };
  const { entries, clusters, contracts } = await readCatalogue();
  const isEmpty = entries.size + clusters.size + contracts.size === 0;
  if (isEmpty || (await isHalfPublished(store))) {
    await publishExamples(target);
    return 'seeded';
  }
  const isOurs = [...entries.values()].some(({ active }) => active?.source === EXAMPLE_SOURCE);
  if (!isOurs) return 'none';
  await sendSnapshots(target);
  return 'kept';
}

/** The example's specs come first as they were, and as they are when everything else is there. */
async function isHalfPublished(store: App['store']): Promise<boolean> {
  const specs = await store.get(sourceRef('specs', EXAMPLE_SOURCE));
  return specs?.data.generation === GENERATION_BEFORE;
}

/** Keeps the example's clusters speaking, so that nothing looks stale. */
export function keepExampleFresh(url: string): { readonly stop: () => void } {
  const timer = every(() => {
    sendSnapshots({ url, now: new Date().toISOString() }).catch(report);
  }, AGENT_MS);
  return { stop: () => clearInterval(timer) };
}
