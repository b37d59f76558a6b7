import { ingestSpecs } from '#application/ingest-specs.ts';
import { createMemoryApp } from '../support/memory-app.ts';
import { weighFlips } from '../support/weigh-flips.ts';
import { makeOrganisation } from './organisation.ts';

/** Bytes of the transaction that shows a publication of so many specs: of the first one, and of one that changes all. */
export interface FlipBytes {
  readonly first: number;
  readonly allChanged: number;
}

export async function weighPublications(services: number): Promise<FlipBytes> {
  const app = createMemoryApp();
  try {
    const { specs } = makeOrganisation(services);
    const weigh = async (generation: number, files: Readonly<Record<string, string>>) => {
      const { store, flips } = weighFlips(app.store);
      const publication = {
        source: 'github.com/acme/specs',
        revision: `r${generation}`,
        generation,
        complete: true,
        files: Object.entries(files).map(([path, content]) => ({ path, content })),
      };
      const { outcome } = await ingestSpecs({ ...app, store }, publication, { dryRun: false });
      const [bytes] = flips;
      if (outcome !== 'applied' || bytes === undefined)
        throw new Error(`Nothing to weigh: ${outcome}.`);
      return bytes;
    };
    const others = Object.fromEntries(
      Array.from({ length: services }, (_, number) => [number, 'ABC'.charAt((number + 1) % 3)]),
    );
    return { first: await weigh(1, specs()), allChanged: await weigh(2, specs(others)) };
  } finally {
    await app.close();
  }
}
