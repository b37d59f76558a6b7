import { createHash } from 'node:crypto';
import type { Json, JsonObject } from '#domain/json.ts';
import { ago } from '#examples/epoch.ts';

/** An object as `kubectl get -o json` prints it inside a List. */
export interface KubernetesObject extends JsonObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: JsonObject;
}

export interface Owner {
  readonly apiVersion: string;
  readonly kind: string;
  readonly name: string;
}

export interface Identity {
  readonly apiVersion: string;
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
  /** Minutes since it was created. */
  readonly age: number;
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
  readonly owner?: Owner;
  readonly generation?: number;
  /** Minutes since somebody asked to delete it. */
  readonly deleting?: number;
  /** Who wrote it last; becomes the `managedFields` that nobody wants to read. */
  readonly manager?: string;
}

/** The whole object: its identity, and whatever else it holds. */
export function object(
  identity: Identity,
  rest: Readonly<Record<string, Json | undefined>>,
): KubernetesObject {
  const { apiVersion, kind } = identity;
  return { apiVersion, kind, metadata: metadata(identity), ...present(rest) };
}

function metadata(identity: Identity): JsonObject {
  const { kind, namespace, name, owner } = identity;
  const id = `${kind}/${namespace}/${name}`;
  return present({
    name,
    namespace,
    uid: uid(id),
    resourceVersion: String(Number.parseInt(hex(id, 7), 16)),
    generation: identity.generation,
    creationTimestamp: ago(identity.age),
    deletionTimestamp: identity.deleting === undefined ? undefined : ago(identity.deleting),
    deletionGracePeriodSeconds: identity.deleting === undefined ? undefined : 30,
    labels: identity.labels,
    annotations: identity.annotations,
    ownerReferences: owner && [
      {
        ...owner,
        uid: uid(`${owner.kind}/${namespace}/${owner.name}`),
        controller: true,
        blockOwnerDeletion: true,
      },
    ],
    managedFields: [
      {
        manager: identity.manager ?? 'kube-controller-manager',
        operation: 'Update',
        apiVersion: identity.apiVersion,
        time: ago(identity.age),
        fieldsType: 'FieldsV1',
        fieldsV1: {
          'f:metadata': { 'f:labels': { '.': {}, 'f:app': {} } },
          'f:spec': { 'f:template': { 'f:spec': { 'f:containers': { '.': {} } } } },
        },
      },
    ],
  });
}

/** Without the fields that are undefined. */
export const present = (fields: Readonly<Record<string, Json | undefined>>): JsonObject =>
  Object.fromEntries(
    Object.entries(fields).filter((field): field is [string, Json] => field[1] !== undefined),
  );

/** The same text always gives the same digits. */
export const hex = (text: string, length: number): string =>
  createHash('sha256').update(text).digest('hex').slice(0, length);

function uid(text: string): string {
  const digits = hex(text, 32);
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    digits.slice(12, 16),
    digits.slice(16, 20),
    digits.slice(20),
  ].join('-');
}

/** Kubernetes leaves out vowels and look-alikes: https://pkg.go.dev/k8s.io/apimachinery/pkg/util/rand */
const LETTERS = 'bcdfghjklmnpqrstvwxz2456789';

/** A suffix as controllers make them, from the text. */
export const suffix = (text: string, length: number): string =>
  [...createHash('sha256').update(text).digest().subarray(0, length)]
    .map((byte) => LETTERS.charAt(byte % LETTERS.length))
    .join('');
