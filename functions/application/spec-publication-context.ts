import type { SpecPublication } from '#domain/publication.ts';
import type { Codec, ReadFile } from './ports.ts';
import type { Offer, Offers } from './spec-offers.ts';

/** What every step of planning a publication of spec files knows. */
export interface SpecPublicationContext {
  readonly codec: Codec;
  readonly publication: SpecPublication;
  readonly offers: Offers;
  /** Reads a file once however often the plan is made again. */
  readonly readFile: (offer: Offer) => ReadFile;
  readonly at: string;
  /** A rehearsal: every publication counts as the newest. */
  readonly dryRun: boolean;
}
