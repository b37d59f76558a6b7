import { InvalidDocumentError } from '#domain/errors/invalid-document-error.ts';
import type { Collection, DocumentRef } from './document.ts';

/** Reserved by Firestore, in ids and in names of fields. */
export const BAD_NAME = /^__.*__$/s;

const ID_BYTES = 1_500;

/** Refuses an address no store could keep. */
export function validateReference(ref: DocumentRef): void {
  const refuse = (reason: string) => new InvalidDocumentError(nameOf(ref), '', reason);
  validateCollection(ref.collection);
  const { id } = ref;
  if (id === '') throw refuse('the id is empty.');
  if (id.includes('/')) throw refuse('an id holds no "/"; encode it.');
  if (id === '.' || id === '..' || BAD_NAME.test(id)) throw refuse('this id is reserved.');
  if (!id.isWellFormed()) throw refuse('the id holds half a surrogate pair.');
  if (utf8Length(id) > ID_BYTES) throw refuse(`an id has at most ${ID_BYTES} bytes.`);
}

/** Names of collections and of declared fields are our own words. */
export function validateCollection({ name, fields }: Collection): void {
  for (const word of [name, ...fields]) {
    if (!/^[A-Za-z][A-Za-z0-9_]{0,99}$/.test(word)) {
      throw new InvalidDocumentError(name, '', `"${word}" is no name of a collection or field.`);
    }
  }
}

/** Short enough for a message. */
export const nameOf = ({ collection, id }: DocumentRef): string =>
  `${collection.name}/${id.length > 100 ? `${id.slice(0, 100)}…` : id}`;

export const utf8Length = (text: string): number => Buffer.byteLength(text, 'utf8');
