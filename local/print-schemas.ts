import { readFileSync, writeFileSync } from 'node:fs';
import { lexicographicSortSchema, printSchema } from 'graphql';
// biome-ignore lint/style/noRestrictedImports: prints what the code defines; no part of the runtime.
import { campaignFileSchema } from '#domain/campaigns/campaign-file.ts';
// biome-ignore lint/style/noRestrictedImports: prints what the code defines; no part of the runtime.
import { schemaPathOf } from '#domain/event.ts';
// biome-ignore lint/style/noRestrictedImports: prints what the code defines; no part of the runtime.
import { EVENT_TYPES } from '#domain/event-type.ts';
// biome-ignore lint/style/noRestrictedImports: prints what the code defines; no part of the runtime.
import { organisationSchema } from '#domain/organisation.ts';
// biome-ignore lint/style/noRestrictedImports: prints what the code defines; no part of the runtime.
import { specSchema } from '#domain/spec.ts';
// biome-ignore lint/style/noRestrictedImports: prints what the code defines; no part of the runtime.
import { schema } from '#schema/schema.ts';
import { printEventSchema } from './event-schema.ts';
import { printFileSchema } from './file-schema.ts';

/** The files that are printed from definitions in the code and committed: one line each. */
const PRINTED: readonly { readonly file: string; readonly print: () => string }[] = [
  { file: 'schema.graphql', print: () => `${printSchema(lexicographicSortSchema(schema))}\n` },
  {
    file: 'schemas/spec.schema.json',
    print: () =>
      printFileSchema('Service spec', 'One service, described by its owners.', specSchema),
  },
  {
    file: 'schemas/organisation.schema.json',
    print: () =>
      printFileSchema(
        'Organisation',
        'Environments, clusters, and how workloads and contracts belong to services.',
        organisationSchema,
      ),
  },
  {
    file: 'schemas/campaign.schema.json',
    print: () =>
      printFileSchema(
        'Campaigns',
        'What is asked of which services, when it is done, and by when; one campaign or a list of them.',
        campaignFileSchema,
      ),
  },
  ...EVENT_TYPES.map((type) => ({ file: schemaPathOf(type), print: () => printEventSchema(type) })),
];

/** `npm run schema` writes them; `--check` writes nothing and fails when one differs. */
const check = process.argv.includes('--check');
for (const { file, print } of PRINTED) {
  const text = print();
  if (!check) writeFileSync(file, text);
  else if (readFileSync(file, 'utf8') !== text) {
    process.stderr.write(`${file} is not what the code says: run npm run schema and commit it.\n`);
    process.exitCode = 1;
  }
}
