import { BinaryReader, WireType } from '@bufbuild/protobuf/wire';

type Fields = ReadonlyMap<number, Uint8Array>;

/** kubectl sends its questions about rights so: https://kubernetes.io/docs/reference/using-api/api-concepts/#protobuf-encoding */
export function readReview(bytes: Uint8Array): unknown {
  const MAGIC = 4;
  const unknown = fieldsOf(bytes.subarray(MAGIC));
  const spec = fieldsOf(fieldsOf(unknown.get(2)).get(2));
  const name = textOf(fieldsOf(unknown.get(1)).get(2));
  if (name === 'SelfSubjectRulesReview') return { spec: { namespace: textOf(spec.get(1)) } };
  const wanted = fieldsOf(spec.get(1));
  const [namespace, verb, group, version, resource] = [1, 2, 3, 4, 5].map((n) =>
    textOf(wanted.get(n)),
  );
  return { spec: { resourceAttributes: { namespace, verb, group, version, resource } } };
}

const textOf = (bytes: Uint8Array = new Uint8Array()): string => new TextDecoder().decode(bytes);

/** Those with a length, by number. */
function fieldsOf(bytes: Uint8Array = new Uint8Array()): Fields {
  const reader = new BinaryReader(bytes);
  const fields = new Map<number, Uint8Array>();
  while (reader.pos < reader.len) {
    const [field, wire] = reader.tag();
    if (wire === WireType.LengthDelimited) fields.set(field, reader.bytes());
    else reader.skip(wire, field);
  }
  return fields;
}
