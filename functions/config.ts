import * as v from 'valibot';
import type { Limits } from '#application/app.ts';

/** The settings of a process, read once from its environment. */
export interface Config {
  /** The SQLite file; `:memory:` keeps nothing. */
  readonly database: string;
  /** Where the queue sends its tasks: this product's own address. */
  readonly baseUrl: string;
  /** Who hears events: address by name. */
  readonly subscriptions: readonly { readonly name: string; readonly url: string }[];
  readonly limits: Limits;
}

const MIB = 1024 * 1024;
const bytes = (fallback: number) =>
  v.optional(
    v.pipe(v.string(), v.regex(/^\d{1,12}$/, 'is no number of bytes'), v.transform(Number)),
    String(fallback),
  );

const environmentSchema = v.object({
  MSD_DATABASE: v.optional(v.string(), '.data/dashboard.db'),
  MSD_BASE_URL: v.optional(v.pipe(v.string(), v.url('is no address')), 'http://127.0.0.1:8080'),
  MSD_EVENT_SUBSCRIPTIONS: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^([\w-]+=https?:\/\/[^\s,]+(,|$))*$/, 'is not name=address,name=address'),
    ),
    '',
  ),
  MSD_MAX_SPECS_BYTES: bytes(32 * MIB),
  MSD_MAX_DESCRIPTORS_BYTES: bytes(32 * MIB),
  MSD_MAX_DESCRIPTORS_INFLATED_BYTES: bytes(96 * MIB),
  MSD_MAX_SNAPSHOT_BYTES: bytes(32 * MIB),
  MSD_MAX_SNAPSHOT_INFLATED_BYTES: bytes(64 * MIB),
});

/** Throws one readable error that names every setting that is wrong. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const set = Object.entries(environment).filter(
    ([, value]) => value !== undefined && value !== '',
  );
  const parsed = v.safeParse(environmentSchema, Object.fromEntries(set));
  if (!parsed.success) {
    const wrong = parsed.issues.map(({ path, message }) => `${path?.[0]?.key ?? ''} ${message}`);
    throw new Error(`These settings are wrong: ${wrong.join('; ')}.`);
  }
  const settings = parsed.output;
  return Object.freeze({
    database: settings.MSD_DATABASE,
    baseUrl: settings.MSD_BASE_URL,
    subscriptions: settings.MSD_EVENT_SUBSCRIPTIONS.split(',')
      .filter((entry) => entry !== '')
      .map((entry) => {
        const [name = '', ...url] = entry.split('=');
        return { name, url: url.join('=') };
      }),
    limits: {
      specsBytes: settings.MSD_MAX_SPECS_BYTES,
      descriptorsBytes: settings.MSD_MAX_DESCRIPTORS_BYTES,
      descriptorsInflatedBytes: settings.MSD_MAX_DESCRIPTORS_INFLATED_BYTES,
      snapshotBytes: settings.MSD_MAX_SNAPSHOT_BYTES,
      snapshotInflatedBytes: settings.MSD_MAX_SNAPSHOT_INFLATED_BYTES,
    },
  });
}
