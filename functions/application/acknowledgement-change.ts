import type { Change } from '#domain/change.ts';
import { identified } from './identified.ts';
import type { Codec } from './ports.ts';
import type { StoredContract } from './stored-contract.ts';

const NAMES = 20;

/** That breaks of the contract in force are said to be meant, which nobody said when it was published. */
export function acknowledgementChange(
  codec: Codec,
  { source, revision, generation, acknowledgements = [] }: StoredContract,
  at: string,
): Change {
  const fresh = acknowledgements.filter((one) => one.at === at).map(({ symbol }) => symbol);
  const count = fresh.length === 1 ? '1 breaking change' : `${fresh.length} breaking changes`;
  return identified(
    codec,
    {
      kind: 'contract-changed',
      at,
      source,
      revision,
      subject: source,
      summary: `Somebody stands up for ${count} of ${source}.`,
      after: { acknowledged: fresh.slice(0, NAMES) },
    },
    generation,
  );
}
