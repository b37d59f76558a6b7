import { type BreakingRule, fieldRule } from '#domain/comparison/breaking-rule.ts';
import {
  CPP_STRING,
  EDITION_2024,
  featureOf,
  JAVA_UTF8,
  UTF8,
} from '#domain/comparison/features.ts';
import { fieldFinding } from '#domain/comparison/field-finding.ts';
import { TYPE } from '#domain/comparison/field-shape.ts';
import type { Spot } from '#domain/comparison/finding.ts';
import type { FieldNode } from '#domain/comparison/nodes.ts';
import { SOURCE } from '#domain/comparison/rule-sets.ts';

const OPTIONS = 8;
const FEATURES = 21;
const JAVA_STRING_CHECK_UTF8 = 27;
/** Of the option, from the file. */
const OPTION_AT = [OPTIONS, JAVA_STRING_CHECK_UTF8];

const utf8 = fieldRule('FIELD_SAME_UTF8_VALIDATION', SOURCE, (pair) => {
  if (!areBoth(pair, isString)) return undefined;
  const [old, now] = [validation(pair.before), validation(pair.after)];
  if (old === now) return undefined;
  return fieldFinding(pair, 'UTF-8 validation', [old, now], [OPTIONS, FEATURES, 4]);
});

const javaUtf8 = fieldRule('FIELD_SAME_JAVA_UTF8_VALIDATION', SOURCE, (pair) => {
  if (!areBoth(pair, isString)) return undefined;
  const [old, now] = [javaValidation(pair.before), javaValidation(pair.after)];
  if (old === now) return undefined;
  const finding = fieldFinding(
    pair,
    'UTF-8 validation in Java',
    [old, now],
    [OPTIONS, FEATURES, 1001, 2],
  );
  return { ...finding, before: atOption(finding.before), after: atOption(finding.after) };
});

/** Where the file has the option, that is what changed. */
const atOption = (spot: Spot): Spot => ({ ...spot, at: [OPTION_AT, ...spot.at] });

const cppStrings = fieldRule('FIELD_SAME_CPP_STRING_TYPE', SOURCE, (pair) => {
  if (!areBoth(pair, isText) || areBoth(pair, isOfMap)) return undefined;
  const [old, now] = [cppType(pair.before), cppType(pair.after)];
  // Whoever could take a piece can take a string.
  if (old === now || (old === 'STRING_PIECE' && now === 'STRING')) return undefined;
  return fieldFinding(
    pair,
    'C++ string type',
    [old, now],
    [OPTIONS, 1],
    [OPTIONS, FEATURES, 1000, 2],
  );
});

type Both = { readonly before: FieldNode; readonly after: FieldNode };

const areBoth = ({ before, after }: Both, is: (field: FieldNode) => boolean): boolean =>
  is(before) && is(after);
const isString = ({ item }: FieldNode): boolean => item.type === TYPE.string;
const isText = ({ item }: FieldNode): boolean =>
  item.type === TYPE.string || item.type === TYPE.bytes;
const isOfMap = ({ parent }: FieldNode): boolean => parent?.item.isMapEntry ?? false;

const validation = (field: FieldNode): string =>
  featureOf('utf8Validation', field) === UTF8.verify ? 'VERIFY' : 'NONE';

/** A file's option decides where there is one, and before editions; without it, what holds for all languages. */
function javaValidation(field: FieldNode): string {
  const { options, syntax } = field.file;
  const option = options.get(JAVA_STRING_CHECK_UTF8);
  if (syntax !== 'editions' || option !== undefined)
    return (option ?? 0) !== 0 ? 'VERIFY' : validation(field);
  const feature = featureOf('javaUtf8Validation', field);
  return feature === JAVA_UTF8.verify ? 'VERIFY' : validation(field);
}

/** Of google.protobuf.FieldOptions.CType, which editions before 2024 understand. */
const C_TYPES: ReadonlyMap<number | undefined, string> = new Map([
  [0, 'STRING'],
  [1, 'CORD'],
  [2, 'STRING_PIECE'],
]);
const CPP_TYPES: ReadonlyMap<number, string> = new Map([
  [CPP_STRING.string, 'STRING'],
  [CPP_STRING.cord, 'CORD'],
  [CPP_STRING.view, 'VIEW'],
]);

function cppType(field: FieldNode): string {
  const option = field.file.edition < EDITION_2024 ? C_TYPES.get(field.item.cType) : undefined;
  if (option !== undefined) return option;
  const feature = featureOf('cppStringType', field);
  return CPP_TYPES.get(feature) ?? String(feature);
}

export const FIELD_STRING_RULES: readonly BreakingRule[] = [utf8, javaUtf8, cppStrings];
