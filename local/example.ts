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

type Reading = Pick<App, 'store' | 'readCatalogue'>;

/** Publishes the example into an empty store, through the doors; goes on where that broke off the last time. */
export async function seedExample(app: Reading, url: string): Promise<'example' | 'own'> {
  const target = { url, now: new Date().toISOString() };
  const data = await dataOf(app);
  if (data === 'none' || (await isHalfPublished(app.store))) {
    await publishExamples(target);
    return 'example';
  }
  if (data === 'example') await sendSnapshots(target);
  return data;
}

/** What the store holds. */
export async function dataOf({ readCatalogue }: Reading): Promise<'example' | 'own' | 'none'> {
  const { entries, clusters, contracts } = await readCatalogue();
  if ([...entries.values()].some(({ active }) => active?.source === EXAMPLE_SOURCE)) {
    return 'example';
  }
  return entries.size + clusters.size + contracts.size === 0 ? 'none' : 'own';
}

/** The example's specs come first as they were, and as they are when everything else is there. */
async function isHalfPublished(store: App['store']): Promise<boolean> {
  const specs = await store.get(sourceRef('specs', EXAMPLE_SOURCE));
  return specs?.data.generation === GENERATION_BEFORE;
}

/**
 * Keeps the example's clusters speaking, so that nothing looks stale. They speak of whole clusters, since a part that is
 * never spoken of would make its cluster stale.
 */
export function keepExampleFresh(url: string): { readonly stop: () => void } {
  const timer = every(() => {
    sendSnapshots({ url, now: new Date().toISOString() }).catch(report);
  }, AGENT_MS);
  return { stop: () => clearInterval(timer) };
}
