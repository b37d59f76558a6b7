import type { DocumentReference, DocumentSnapshot, Firestore } from '@google-cloud/firestore';
import type { Collection, DocumentRef, StoredDocument } from '#application/ports.ts';
import { documentSize } from '#domain/store/prepare-document.ts';
import { fromNative } from './native-values.ts';

/** A document with what it weighs. */
export interface Found {
  readonly document: StoredDocument;
  readonly size: number;
}

export const referenceTo = (
  client: Firestore,
  { collection, id }: DocumentRef,
): DocumentReference => client.collection(collection.name).doc(id);

/**
 * The time of the last update is the version. Firestore keeps it when a write changes nothing:
 * https://firebase.google.com/docs/firestore/reference/rpc/google.firestore.v1#writeresult
 */
export function foundOf(collection: Collection, snapshot: DocumentSnapshot): Found | undefined {
  const { id, updateTime } = snapshot;
  if (updateTime === undefined) return undefined;
  const data = fromNative(snapshot.data() ?? {});
  const version = `${updateTime.seconds}.${String(updateTime.nanoseconds).padStart(9, '0')}`;
  return { document: { id, data, version }, size: documentSize({ collection, id }, data) };
}
