import type { DoorRequest } from '#application/app.ts';
import type { ExportWish } from '#application/export-descriptors.ts';
import { Refusal } from './refusal.ts';

/** What is to be exported, and of which contract. */
export interface ContractExportWish extends ExportWish {
  readonly source: string;
  readonly revision?: string;
}

const NAMES = ['source', 'revision', 'package', 'service'] as const;

/** Reads the query of an export. Throws `Refusal` 400. */
export function readExportWish(request: DoorRequest): ContractExportWish {
  const params = new URL(request.url).searchParams;
  const wish: Partial<Record<(typeof NAMES)[number], string>> = {};
  for (const name of NAMES) {
    const values = params.getAll(name);
    if (values.length > 1) throw refused(`The parameter ${name} is given more than once.`);
    if (values[0]) wish[name] = values[0];
  }
  const { source, ...rest } = wish;
  if (source === undefined) throw refused('The parameter source is missing.');
  if (wish.package !== undefined && wish.service !== undefined)
    throw refused('A package and a service can’t be exported at once.');
  return { source, ...rest };
}

const refused = (message: string): Refusal =>
  new Refusal(
    400,
    'invalid-parameter',
    message,
    'Use ?source=NAME[&revision=NAME][&package=NAME or &service=NAME].',
  );
