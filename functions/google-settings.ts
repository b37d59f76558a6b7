import * as v from 'valibot';
import type { Viewer } from '#application/ports.ts';

/** Firestore, Pub/Sub, Cloud Tasks, Cloud Storage and Google's OIDC tokens. */
export interface GooglePlatform {
  readonly kind: 'google';
  readonly project: string;
  readonly firestore: { readonly databaseId?: string; readonly emulatorHost?: string };
  /** The short name of the topic of events. */
  readonly topic: string;
  readonly tasks: {
    readonly location: string;
    readonly queue: string;
    readonly serviceAccount: string;
    readonly emulatorHost?: string;
  };
  /** For whom OIDC tokens must be made out. */
  readonly audience: string;
  /** Whose tokens are believed beside Google's, and where its public keys are. */
  readonly issuer?: { readonly name: string; readonly jwksUrl: string };
  /** E-mail or key hash → patterns of the sources it may publish as. */
  readonly publishers: Readonly<Record<string, readonly string[]>>;
  /** Cluster → whose tokens it publishes its snapshots by. */
  readonly clusterTokens?: Readonly<Record<string, ClusterTokenSettings>>;
  /** E-mail or domain → role. */
  readonly viewers: Readonly<Record<string, Viewer['role']>>;
  /** E-mail → patterns of the campaigns whose waivers it may approve. */
  readonly approvers?: Readonly<Record<string, readonly string[]>>;
  /** Buckets that messages may point into. */
  readonly buckets: readonly string[];
}

const json = v.pipe(
  v.string(),
  v.parseJson(undefined, 'is no JSON'),
  v.check((value) => !Array.isArray(value), 'is no JSON object'),
);
const roles = ['viewer', 'editor', 'admin'] as const;

const emulator = v.pipe(v.string(), v.regex(/^[^\s/:]+:\d{1,5}$/, 'is not host:port'));

/** Whoever answers there is believed, or shown a token: nobody else may answer in its place, so plain http stays on this machine. */
export const trusted = v.pipe(
  v.string(),
  v.regex(
    /^(https:\/\/[^\s/]+|http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?)(\/\S*)?$/,
    'is no https address',
  ),
);

/** Of a cluster's service accounts; the keys by their address, or themselves. */
const clusterTokenSchema = v.pipe(
  v.strictObject({
    issuer: v.pipe(v.string(), v.nonEmpty('is empty')),
    jwksUrl: v.exactOptional(trusted),
    jwks: v.exactOptional(v.object({ keys: v.array(v.looseObject({ kty: v.string() })) })),
    subject: v.optional(
      v.pipe(v.string(), v.startsWith('system:serviceaccount:', 'is no service account')),
      'system:serviceaccount:microservice-dashboard:snapshot-agent',
    ),
  }),
  v.check(
    ({ jwksUrl, jwks }) => (jwksUrl === undefined) !== (jwks === undefined),
    'needs either jwksUrl or jwks',
  ),
);
export type ClusterTokenSettings = v.InferOutput<typeof clusterTokenSchema>;

const settingsSchema = v.object({
  GOOGLE_CLOUD_PROJECT: v.string(),
  MSD_FIRESTORE_DATABASE: v.optional(v.string()),
  FIRESTORE_EMULATOR_HOST: v.optional(emulator),
  MSD_EVENTS_TOPIC: v.pipe(
    v.string(),
    v.regex(/^[A-Za-z][\w.~+%-]{2,254}$/, 'is no short name of a topic'),
  ),
  MSD_TASKS_LOCATION: v.string(),
  MSD_TASKS_QUEUE: v.string(),
  CLOUD_TASKS_EMULATOR_HOST: v.optional(emulator),
  MSD_TASKS_SERVICE_ACCOUNT: v.pipe(v.string(), v.includes('@', 'is no e-mail')),
  MSD_BASE_URL: v.pipe(v.string(), v.url('is no address')),
  MSD_OIDC_AUDIENCE: v.string(),
  MSD_OIDC_ISSUER: v.optional(trusted),
  MSD_OIDC_JWKS_URL: v.optional(trusted),
  MSD_PUBLISHERS: v.pipe(
    json,
    v.record(v.string(), v.array(v.string(), 'is no list of source patterns'), 'is no JSON object'),
  ),
  MSD_CLUSTER_TOKENS: v.optional(
    v.pipe(json, v.record(v.string(), clusterTokenSchema, 'is no JSON object')),
  ),
  MSD_VIEWERS: v.pipe(
    json,
    v.record(v.string(), v.picklist(roles, `is none of ${roles.join(', ')}`), 'is no JSON object'),
  ),
  MSD_APPROVERS: v.optional(
    v.pipe(
      json,
      v.record(
        v.string(),
        v.array(v.string(), 'is no list of patterns of campaigns'),
        'is no JSON object',
      ),
    ),
  ),
  MSD_BUCKETS: v.optional(v.string(), ''),
});

/** The environment of a process on Google's platform. */
export const googleSchema = v.pipe(
  settingsSchema,
  v.forward(
    v.partialCheck(
      [['MSD_OIDC_ISSUER'], ['MSD_OIDC_JWKS_URL']],
      (set) => (set.MSD_OIDC_ISSUER === undefined) === (set.MSD_OIDC_JWKS_URL === undefined),
      'goes with MSD_OIDC_JWKS_URL: set both or neither',
    ),
    ['MSD_OIDC_ISSUER'],
  ),
);

export function googleOf(settings: v.InferOutput<typeof googleSchema>): GooglePlatform {
  const { MSD_FIRESTORE_DATABASE: databaseId, FIRESTORE_EMULATOR_HOST: emulatorHost } = settings;
  const { CLOUD_TASKS_EMULATOR_HOST: tasksHost } = settings;
  const { MSD_OIDC_ISSUER: issuer, MSD_OIDC_JWKS_URL: jwksUrl } = settings;
  const { MSD_CLUSTER_TOKENS: clusterTokens, MSD_APPROVERS: approvers } = settings;
  return {
    kind: 'google',
    project: settings.GOOGLE_CLOUD_PROJECT,
    firestore: {
      ...(databaseId === undefined ? {} : { databaseId }),
      ...(emulatorHost === undefined ? {} : { emulatorHost }),
    },
    topic: settings.MSD_EVENTS_TOPIC,
    tasks: {
      location: settings.MSD_TASKS_LOCATION,
      queue: settings.MSD_TASKS_QUEUE,
      serviceAccount: settings.MSD_TASKS_SERVICE_ACCOUNT,
      ...(tasksHost === undefined ? {} : { emulatorHost: tasksHost }),
    },
    audience: settings.MSD_OIDC_AUDIENCE,
    ...(issuer === undefined || jwksUrl === undefined ? {} : { issuer: { name: issuer, jwksUrl } }),
    publishers: settings.MSD_PUBLISHERS,
    ...(clusterTokens === undefined ? {} : { clusterTokens }),
    viewers: settings.MSD_VIEWERS,
    ...(approvers === undefined ? {} : { approvers }),
    buckets: settings.MSD_BUCKETS.split(',').filter((name) => name !== ''),
  };
}
