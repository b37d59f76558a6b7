import { delimiter, join } from 'node:path';
import * as v from 'valibot';
import type { Limits } from '#application/app.ts';
import { HISTORY_DAYS } from '#domain/retention.ts';
import { parseRevisionsKept, type RevisionsKept } from '#domain/revisions-kept.ts';
import { type GooglePlatform, googleOf, googleSchema, trusted } from './google-settings.ts';
import { type TellingSettings, tellingEntries, tellingOf } from './telling-settings.ts';

/** The settings of a process, read once from its environment. */
export interface Config {
  readonly platform: LocalPlatform | GooglePlatform;
  /** Where the queue sends its tasks: this product's own address. */
  readonly baseUrl: string;
  /** Files that say how clusters are reached; the first to name something wins. */
  readonly kubeconfig: readonly string[];
  /** The variable that names them; absent where kubectl’s own place is taken. */
  readonly kubeconfigFrom?: string;
  /** Where clusters of GKE are looked up; absent: at Google. */
  readonly containerApi?: string;
  readonly limits: Limits;
  readonly telling: TellingSettings;
  /** Absent where every revision of a contract stays. */
  readonly revisionsKept?: RevisionsKept;
  /** How many days changes are remembered. */
  readonly historyDays: number;
  /** Anybody may see badges, not only viewers. */
  readonly publicBadges: boolean;
}

/** Everything in this process and one file. */
export interface LocalPlatform {
  readonly kind: 'local';
  /** The SQLite file; `:memory:` keeps nothing. */
  readonly database: string;
  /** Who hears events: address by name. */
  readonly subscriptions: readonly { readonly name: string; readonly url: string }[];
}

const MIB = 1024 * 1024;
const bytes = (fallback: number) =>
  v.optional(
    v.pipe(v.string(), v.regex(/^\d{1,12}$/, 'is no number of bytes'), v.transform(Number)),
    String(fallback),
  );
const url = v.pipe(v.string(), v.url('is no address'));

const commonSchema = v.object({
  ...tellingEntries,
  MSD_KUBECONFIG: v.optional(v.string()),
  MSD_CONTAINER_API: v.optional(trusted),
  MSD_PLATFORM: v.optional(v.picklist(['local', 'google'], 'is neither local nor google'), 'local'),
  MSD_REVISIONS_KEPT: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^[1-9]\d{0,5}d?$/, 'is neither a number such as 500 nor an age such as 365d'),
    ),
  ),
  MSD_HISTORY_KEPT: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^[1-9]\d{0,4}d$/, 'is no age such as 400d'),
      v.transform((text) => Number.parseInt(text, 10)),
    ),
    `${HISTORY_DAYS}d`,
  ),
  MSD_BADGES: v.optional(
    v.picklist(['viewers', 'public'], 'is neither viewers nor public'),
    'viewers',
  ),
  MSD_MAX_SPECS_BYTES: bytes(32 * MIB),
  MSD_MAX_DESCRIPTORS_BYTES: bytes(32 * MIB),
  MSD_MAX_DESCRIPTORS_INFLATED_BYTES: bytes(96 * MIB),
  MSD_MAX_SNAPSHOT_BYTES: bytes(32 * MIB),
  MSD_MAX_SNAPSHOT_INFLATED_BYTES: bytes(64 * MIB),
});

const localSchema = v.object({
  KUBECONFIG: v.optional(v.string()),
  HOME: v.optional(v.string()),
  MSD_DATABASE: v.optional(v.string(), '.data/dashboard.db'),
  MSD_BASE_URL: v.optional(url, 'http://127.0.0.1:8080'),
  MSD_EVENT_SUBSCRIPTIONS: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^([\w-]+=https?:\/\/[^\s,]+(,|$))*$/, 'is not name=address,name=address'),
    ),
    '',
  ),
});

/** Throws one readable error that names every setting that is wrong. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const set = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const google = set.MSD_PLATFORM === 'google';
  const [common, chosen] = google
    ? [v.safeParse(commonSchema, set), v.safeParse(googleSchema, set)]
    : [v.safeParse(commonSchema, set), v.safeParse(localSchema, set)];
  if (!common.success || !chosen.success) {
    const wrong = [...(common.issues ?? []), ...(chosen.issues ?? [])].map(describe);
    throw new Error(`These settings are wrong: ${wrong.join('; ')}.`);
  }
  const settings = common.output;
  const { MSD_CONTAINER_API: containerApi } = settings;
  const revisionsKept = parseRevisionsKept(settings.MSD_REVISIONS_KEPT ?? '');
  return Object.freeze({
    platform:
      'GOOGLE_CLOUD_PROJECT' in chosen.output ? googleOf(chosen.output) : localOf(chosen.output),
    baseUrl: chosen.output.MSD_BASE_URL,
    ...kubeconfigOf(settings.MSD_KUBECONFIG, chosen.output),
    ...(containerApi === undefined ? {} : { containerApi }),
    ...(revisionsKept === undefined ? {} : { revisionsKept }),
    historyDays: settings.MSD_HISTORY_KEPT,
    telling: tellingOf(settings),
    publicBadges: settings.MSD_BADGES === 'public',
    limits: {
      specsBytes: settings.MSD_MAX_SPECS_BYTES,
      descriptorsBytes: settings.MSD_MAX_DESCRIPTORS_BYTES,
      descriptorsInflatedBytes: settings.MSD_MAX_DESCRIPTORS_INFLATED_BYTES,
      snapshotBytes: settings.MSD_MAX_SNAPSHOT_BYTES,
      snapshotInflatedBytes: settings.MSD_MAX_SNAPSHOT_INFLATED_BYTES,
    },
  });
}

/** `MSD_VIEWERS, acme.example is none of viewer, editor, admin`; values are not repeated, they may be secret. */
function describe({ path, message, received }: v.BaseIssue<unknown>): string {
  const [setting, ...inside] = (path ?? []).map(({ key }) => String(key));
  const place = [setting, ...inside.slice(0, 1)].join(', ');
  return received === 'undefined' ? `${place} is missing` : `${place} ${message}`;
}

/** The product’s own, else where kubectl looks, on a laptop; a function is told. */
function kubeconfigOf(
  own: string | undefined,
  settings: object,
): Pick<Config, 'kubeconfig' | 'kubeconfigFrom'> {
  const { KUBECONFIG: kubectls, HOME: home } = settings as v.InferOutput<typeof localSchema>;
  if (own !== undefined) return { kubeconfig: filesOf(own), kubeconfigFrom: 'MSD_KUBECONFIG' };
  if (kubectls !== undefined)
    return { kubeconfig: filesOf(kubectls), kubeconfigFrom: 'KUBECONFIG' };
  return { kubeconfig: home === undefined ? [] : [join(home, '.kube', 'config')] };
}

const filesOf = (paths: string): readonly string[] =>
  paths.split(delimiter).filter((path) => path !== '');

function localOf(settings: v.InferOutput<typeof localSchema>): LocalPlatform {
  const subscriptions = settings.MSD_EVENT_SUBSCRIPTIONS.split(',')
    .filter((entry) => entry !== '')
    .map((entry) => {
      const [name = '', ...address] = entry.split('=');
      return { name, url: address.join('=') };
    });
  return { kind: 'local', database: settings.MSD_DATABASE, subscriptions };
}
