import type { BreakingRule } from './breaking-rule.ts';
import { ENUM_VALUE_RULES } from './rules/enum-values.ts';
import { FEATURE_RULES } from './rules/features.ts';
import { FIELD_CARDINALITY_RULES } from './rules/field-cardinality.ts';
import { FIELD_DEFAULT } from './rules/field-default.ts';
import { FIELD_JSTYPE } from './rules/field-jstype.ts';
import { FIELD_NAME_RULES } from './rules/field-name.ts';
import { FIELD_NO_DELETE_RULES } from './rules/field-no-delete.ts';
import { FIELD_STRING_RULES } from './rules/field-strings.ts';
import { FIELD_TYPE_RULES } from './rules/field-type.ts';
import { FILE_NO_DELETE } from './rules/file-no-delete.ts';
import { FILE_RULES } from './rules/file-options.ts';
import { MESSAGE_ACCESSOR } from './rules/message-options.ts';
import { METHOD_RULES } from './rules/methods.ts';
import { NO_DELETE } from './rules/no-delete.ts';
import { ONEOF_RULES } from './rules/oneofs.ts';
import { PACKAGE_RULES } from './rules/package-no-delete.ts';
import { RANGE_RULES } from './rules/ranges.ts';
import { REQUIRED_FIELDS } from './rules/required-fields.ts';

/** Every way to break a contract; a new one is a file in `rules/` and a line here. */
export const BREAKING_RULES: readonly BreakingRule[] = [
  FILE_NO_DELETE,
  ...PACKAGE_RULES,
  ...NO_DELETE,
  ...FILE_RULES,
  ...METHOD_RULES,
  ...FIELD_NO_DELETE_RULES,
  ...FIELD_TYPE_RULES,
  ...FIELD_CARDINALITY_RULES,
  ...FIELD_NAME_RULES,
  FIELD_DEFAULT,
  FIELD_JSTYPE,
  ...FIELD_STRING_RULES,
  ...ONEOF_RULES,
  REQUIRED_FIELDS,
  MESSAGE_ACCESSOR,
  ...FEATURE_RULES,
  ...RANGE_RULES,
  ...ENUM_VALUE_RULES,
];
