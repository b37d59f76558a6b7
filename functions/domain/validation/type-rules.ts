import type { Json, JsonObject } from '#domain/json.ts';
import type { CountUnit, Format, Rule, TextRule } from './rule.ts';

/** The rules for one type of field (`string`, `int32`, `repeated`), without those of what a list or map holds. */
export function readTypeRules(type: string, rules: JsonObject): readonly Rule[] {
  const found = new Set<string>();
  const take = (key: string): string | undefined => {
    const value = rules[key];
    if (value === undefined || value === null || typeof value === 'object') return undefined;
    found.add(key);
    return String(value);
  };
  const known = [
    ...counts(type, take),
    ...range(take),
    ...SINGLE.flatMap(([key, rule]) => (take(key) === 'true' ? [rule] : [])),
    ...TEXTS.flatMap(([key, kind]): readonly Rule[] => {
      const text = take(key);
      return text === undefined ? [] : [{ kind, text: quotedIn(type, kind, text) }];
    }),
    ...LISTS.flatMap(([key, kind]): readonly Rule[] => {
      const values = rules[key];
      if (!Array.isArray(values)) return [];
      found.add(key);
      return [{ kind, values: values.map((value) => quotedIn(type, kind, textOf(value))) }];
    }),
    ...formats(rules, take),
  ];
  const others = Object.entries(rules)
    .filter(([key]) => !found.has(key) && key !== 'strict')
    .map(([name, value]): Rule => ({ kind: 'other', name, value: value ?? null }));
  return [...known, ...others];
}

type Take = (key: string) => string | undefined;

const COUNTS: readonly (readonly [CountUnit, min: string, max: string, exact: string])[] = [
  ['characters', 'min_len', 'max_len', 'len'],
  ['bytes', 'min_bytes', 'max_bytes', 'len_bytes'],
  ['items', 'min_items', 'max_items', ''],
  ['entries', 'min_pairs', 'max_pairs', ''],
];

function counts(type: string, take: Take): readonly Rule[] {
  return COUNTS.flatMap(([unit, least, most, same]): readonly Rule[] => {
    const exact = take(same);
    const min = take(least) ?? exact;
    const max = take(most) ?? exact;
    if (min === undefined && max === undefined) return [];
    return [
      {
        kind: 'count',
        unit: type === 'bytes' && unit === 'characters' ? 'bytes' : unit,
        ...(min === undefined ? {} : { min }),
        ...(max === undefined ? {} : { max }),
      },
    ];
  });
}

/** A lower bound above the upper one means everything but what is between them. */
function range(take: Take): readonly Rule[] {
  const [above, from, below, to] = [take('gt'), take('gte'), take('lt'), take('lte')];
  const lower = above ?? from;
  const upper = below ?? to;
  if (lower === undefined && upper === undefined) return [];
  return [
    {
      kind: 'range',
      ...(above === undefined ? {} : { above }),
      ...(from === undefined ? {} : { from }),
      ...(below === undefined ? {} : { below }),
      ...(to === undefined ? {} : { to }),
      outside: lower !== undefined && upper !== undefined && isAbove(lower, upper),
    },
  ];
}

/** Numbers, durations (`1.5s`) and times, as proto JSON writes them. */
function isAbove(a: string, b: string): boolean {
  const [first, second] = [Number(a.replace(/s$/, '')), Number(b.replace(/s$/, ''))];
  return Number.isNaN(first) || Number.isNaN(second) ? a > b : first > second;
}

const SINGLE: readonly (readonly [key: string, rule: Rule])[] = [
  ['required', { kind: 'required' }],
  ['skip', { kind: 'unchecked' }],
  ['ignore_empty', { kind: 'unchecked-when-empty' }],
  ['unique', { kind: 'unique' }],
  ['defined_only', { kind: 'defined-values' }],
  ['finite', { kind: 'finite' }],
  ['lt_now', { kind: 'past' }],
  ['gt_now', { kind: 'future' }],
];

const TEXTS: readonly (readonly [key: string, kind: TextRule])[] = [
  ['const', 'constant'],
  ['pattern', 'pattern'],
  ['prefix', 'prefix'],
  ['suffix', 'suffix'],
  ['contains', 'contains'],
  ['not_contains', 'not-contains'],
  ['within', 'within-now'],
];

const LISTS: readonly (readonly [key: string, kind: 'in' | 'not-in' | 'example'])[] = [
  ['in', 'in'],
  ['not_in', 'not-in'],
  ['example', 'example'],
];

const FORMAT_KEYS: ReadonlyMap<string, Format> = new Map([
  ['email', 'email'],
  ['hostname', 'hostname'],
  ['host_and_port', 'host-and-port'],
  ['ip', 'ip'],
  ['ipv4', 'ipv4'],
  ['ipv6', 'ipv6'],
  ['ip_prefix', 'ip-prefix'],
  ['ipv4_prefix', 'ipv4-prefix'],
  ['ipv6_prefix', 'ipv6-prefix'],
  ['ip_with_prefixlen', 'ip-with-prefix'],
  ['ipv4_with_prefixlen', 'ipv4-with-prefix'],
  ['ipv6_with_prefixlen', 'ipv6-with-prefix'],
  ['address', 'address'],
  ['uri', 'uri'],
  ['uri_ref', 'uri-ref'],
  ['uuid', 'uuid'],
  ['tuuid', 'tuuid'],
  ['ulid', 'ulid'],
  ['protobuf_fqn', 'protobuf-name'],
  ['protobuf_dot_fqn', 'protobuf-dot-name'],
  ['KNOWN_REGEX_HTTP_HEADER_NAME', 'header-name'],
  ['HTTP_HEADER_NAME', 'header-name'],
  ['KNOWN_REGEX_HTTP_HEADER_VALUE', 'header-value'],
  ['HTTP_HEADER_VALUE', 'header-value'],
]);

function formats(rules: JsonObject, take: Take): readonly Rule[] {
  const named = Object.keys(rules).flatMap((key) => {
    const format = FORMAT_KEYS.get(key);
    return format !== undefined && take(key) === 'true' ? [format] : [];
  });
  const known = FORMAT_KEYS.get(String(rules.well_known_regex ?? ''));
  if (known) take('well_known_regex');
  return [...named, ...(known ? [known] : [])].map((format) => ({ kind: 'format', format }));
}

/** A value of text stands in quotation marks; a pattern or a part of it stands alone. */
const quotedIn = (type: string, kind: Rule['kind'], text: string): string =>
  type === 'string' && kind !== 'pattern' ? JSON.stringify(text) : text;

const textOf = (value: Json | undefined): string =>
  typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);
