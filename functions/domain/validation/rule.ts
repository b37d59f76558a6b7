import type { Json } from '#domain/json.ts';

/** What an option demands of a field, whichever project's option says it. */
export type Rule =
  | { readonly kind: 'required' | 'unchecked' | 'unchecked-when-empty' | 'unique' }
  | { readonly kind: 'defined-values' | 'finite' | 'past' | 'future' | 'one-required' }
  | { readonly kind: 'behavior'; readonly behavior: string }
  | {
      readonly kind: 'count';
      readonly unit: CountUnit;
      readonly min?: string;
      readonly max?: string;
    }
  | {
      readonly kind: 'range';
      readonly above?: string;
      readonly from?: string;
      readonly below?: string;
      readonly to?: string;
      /** Outside of the bounds rather than between them. */
      readonly outside: boolean;
    }
  | { readonly kind: 'format'; readonly format: Format }
  | { readonly kind: TextRule; readonly text: string }
  | { readonly kind: 'in' | 'not-in' | 'example'; readonly values: readonly string[] }
  | {
      readonly kind: 'expression';
      readonly id?: string;
      readonly message?: string;
      readonly expression: string;
    }
  | { readonly kind: 'fields'; readonly fields: readonly string[]; readonly required: boolean }
  | { readonly kind: 'reference'; readonly type: string; readonly child: boolean }
  | { readonly kind: 'resource'; readonly type: string; readonly patterns: readonly string[] }
  /** Nothing here knows it: told as the option has it. */
  | { readonly kind: 'other'; readonly name: string; readonly value: Json };

export type CountUnit = 'characters' | 'bytes' | 'items' | 'entries';

export type TextRule =
  | 'constant'
  | 'pattern'
  | 'prefix'
  | 'suffix'
  | 'contains'
  | 'not-contains'
  | 'within-now';

export const FORMATS = [
  'email',
  'hostname',
  'host-and-port',
  'ip',
  'ipv4',
  'ipv6',
  'ip-prefix',
  'ipv4-prefix',
  'ipv6-prefix',
  'ip-with-prefix',
  'ipv4-with-prefix',
  'ipv6-with-prefix',
  'address',
  'uri',
  'uri-ref',
  'uuid',
  'tuuid',
  'ulid',
  'header-name',
  'header-value',
  'protobuf-name',
  'protobuf-dot-name',
] as const;
export type Format = (typeof FORMATS)[number];

/** A rule, and what of a list or map it is about when not the whole. */
export interface PlacedRule {
  readonly rule: Rule;
  readonly of?: 'item' | 'key' | 'value';
}
