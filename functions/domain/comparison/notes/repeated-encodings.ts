import type { Comparison } from '#domain/comparison/comparison.ts';
import { featureOf } from '#domain/comparison/features.ts';
import { fieldFinding } from '#domain/comparison/field-finding.ts';
import { cardinalityOf, isTyped, TYPE } from '#domain/comparison/field-shape.ts';
import type { Finding } from '#domain/comparison/finding.ts';
import type { FieldNode } from '#domain/comparison/nodes.ts';

/** Every parser reads both encodings of a list of numbers. */
export const noteRepeatedEncodings = ({ fieldPairs }: Comparison): readonly Finding[] =>
  fieldPairs.flatMap((pair) => {
    if (!isPackable(pair.before) || !isPackable(pair.after)) return [];
    const [old, now] = [encodingOf(pair.before), encodingOf(pair.after)];
    return old === now ? [] : [fieldFinding(pair, 'encoding of the list', [old, now])];
  });

const isPackable = (field: FieldNode): boolean =>
  cardinalityOf(field) === 'repeated' &&
  (field.item.type === TYPE.enum || !isTyped(field.item.type)) &&
  field.item.type !== TYPE.string &&
  field.item.type !== TYPE.bytes;

/** Of google.protobuf.FeatureSet.RepeatedFieldEncoding. */
const PACKED = 1;

const encodingOf = (field: FieldNode): string =>
  (field.item.packed ?? featureOf('repeatedFieldEncoding', field) === PACKED)
    ? 'packed'
    : 'expanded';
