import type { Receipt, SpecPublication } from '#domain/publication.ts';
import type { App } from './app.ts';
import { flip } from './flip.ts';
import { planSpecPublication } from './plan-spec-publication.ts';
import type { ReadFile } from './ports.ts';
import { rehearse } from './rehearse.ts';
import { type Offer, offersOf } from './spec-offers.ts';

/**
 * Takes a publication of spec files and says what became of it. Refused files leave in force what their paths last said;
 * the same publication again writes nothing. A dry run says the same, takes every publication for the newest and
 * writes nothing at all.
 */
export async function ingestSpecs(
  app: Pick<App, 'store' | 'codec' | 'bus' | 'clock' | 'specReader' | 'rules'>,
  publication: SpecPublication,
  { dryRun }: { readonly dryRun: boolean },
): Promise<Receipt> {
  const { store, codec, clock, specReader, rules } = app;
  const offers = offersOf(publication, codec);
  const readFile = once((offer: Offer): ReadFile => {
    if (offer.problem) return { kind: 'refused', problems: [offer.problem] };
    return specReader.read(offer.path, offer.content ?? '', (text) => rules.check(text));
  });
  const at = clock.now();
  const planner = planSpecPublication({ codec, publication, offers, readFile, at, dryRun });
  return dryRun ? rehearse(store, planner) : flip(app, planner);
}

/** Parses a file once, however often the plan is made again. */
function once(read: (offer: Offer) => ReadFile): (offer: Offer) => ReadFile {
  const known = new Map<string, ReadFile>();
  return (offer) => {
    const file = known.get(offer.path) ?? read(offer);
    known.set(offer.path, file);
    return file;
  };
}
