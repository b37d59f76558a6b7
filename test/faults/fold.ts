import { foldClusters } from './fold-clusters.ts';
import { foldContracts } from './fold-contracts.ts';
import { foldFiles } from './fold-files.ts';
import { restored, settleServices } from './fold-services.ts';
import type { Saying } from './sayings.ts';
import type { World } from './world.ts';

/**
 * The oracle: what the dashboard must show after it has taken this saying as well. It keeps no hashes, shards, caches or
 * histories, looks at everything each time, and knows nothing of how the product does it.
 */
export function after(before: World, saying: Saying): World {
  const world = structuredClone(before);
  if (saying.kind === 'specs') {
    const news = foldFiles(world, saying);
    if (news !== undefined) settleServices(before, world, news, saying.source);
  } else if (saying.kind === 'restore') restored(world, saying.id);
  else if (saying.kind === 'descriptors') foldContracts(world, saying);
  else foldClusters(world, saying);
  return world;
}
