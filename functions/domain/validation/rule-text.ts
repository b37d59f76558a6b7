import type { CountUnit, Format, PlacedRule, Rule } from './rule.ts';

/** A rule as an English phrase: `1 to 64 characters`, `each item: a valid e-mail address`. */
export const ruleText = ({ rule, of }: PlacedRule): string =>
  of === undefined ? phrase(rule) : `each ${of}: ${phrase(rule)}`;

function phrase(rule: Rule): string {
  switch (rule.kind) {
    case 'count':
      return countPhrase(rule.unit, rule.min, rule.max);
    case 'range':
      return rangePhrase(rule);
    case 'format':
      return FORMAT_PHRASES[rule.format];
    case 'constant':
      return `always ${rule.text}`;
    case 'pattern':
      return `matches ${rule.text}`;
    case 'prefix':
      return `begins with ${rule.text}`;
    case 'suffix':
      return `ends with ${rule.text}`;
    case 'contains':
      return `contains ${rule.text}`;
    case 'not-contains':
      return `does not contain ${rule.text}`;
    case 'within-now':
      return `within ${rule.text} of now`;
    case 'in':
      return rule.values.length === 1
        ? `always ${rule.values[0]}`
        : `one of ${rule.values.join(', ')}`;
    case 'not-in':
      return `${rule.values.length === 1 ? 'not' : 'none of'} ${rule.values.join(', ')}`;
    case 'example':
      return `for example ${rule.values.join(', ')}`;
    case 'behavior':
      return (
        BEHAVIOR_PHRASES.get(rule.behavior) ?? rule.behavior.toLowerCase().replaceAll('_', ' ')
      );
    case 'expression':
      return rule.message ?? `must hold: ${rule.expression}`;
    case 'fields':
      return `${rule.required ? 'exactly' : 'at most'} one of ${rule.fields.join(', ')}`;
    case 'reference':
      return rule.child
        ? `the name of what contains a ${rule.type}`
        : rule.type === '*'
          ? 'the name of a resource'
          : `the name of a ${rule.type}`;
    case 'resource':
      return [`the resource ${rule.type}`, ...rule.patterns].join(' · ');
    case 'other':
      return rule.value === true ? rule.name : `${rule.name}: ${JSON.stringify(rule.value)}`;
    default:
      return PHRASES[rule.kind];
  }
}

function countPhrase(unit: CountUnit, min: string | undefined, max: string | undefined): string {
  const units = (count: string) => (count === '1' ? SINGULAR[unit] : unit);
  if (min === max) return `exactly ${min} ${units(min ?? '')}`;
  if (max === undefined) return `at least ${min} ${units(min ?? '')}`;
  return min === undefined ? `at most ${max} ${units(max)}` : `${min} to ${max} ${unit}`;
}

const SINGULAR: Readonly<Record<CountUnit, string>> = {
  characters: 'character',
  bytes: 'byte',
  items: 'item',
  entries: 'entry',
};

function rangePhrase(rule: Extract<Rule, { readonly kind: 'range' }>): string {
  const { above, from, below, to, outside } = rule;
  if (from !== undefined && to !== undefined && !outside)
    return from === to ? `always ${from}` : `from ${from} to ${to}`;
  const lower =
    above === undefined
      ? from === undefined
        ? undefined
        : `at least ${from}`
      : `greater than ${above}`;
  const upper =
    below === undefined ? (to === undefined ? undefined : `at most ${to}`) : `less than ${below}`;
  const both = outside ? [upper, lower] : [lower, upper];
  return both.filter((part) => part !== undefined).join(outside ? ' or ' : ' and ');
}

const PHRASES = {
  required: 'required',
  unchecked: 'not checked',
  'unchecked-when-empty': 'not checked when empty',
  unique: 'no two alike',
  'defined-values': 'only values that the enum declares',
  finite: 'a finite number',
  past: 'in the past',
  future: 'in the future',
  'one-required': 'one of them is required',
} as const;

/** https://google.aip.dev/203 */
const BEHAVIOR_PHRASES: ReadonlyMap<string, string> = new Map([
  ['OPTIONAL', 'optional'],
  ['OUTPUT_ONLY', 'output only: set by the service, ignored in requests'],
  ['INPUT_ONLY', 'input only: never in responses'],
  ['IMMUTABLE', 'immutable: set once, at creation'],
  ['UNORDERED_LIST', 'in no particular order'],
  ['NON_EMPTY_DEFAULT', 'the service sets a default when empty'],
  ['IDENTIFIER', 'the name of the resource itself'],
]);

const FORMAT_PHRASES: Readonly<Record<Format, string>> = {
  email: 'a valid e-mail address',
  hostname: 'a valid host name',
  'host-and-port': 'a host and a port',
  ip: 'a valid IP address',
  ipv4: 'a valid IPv4 address',
  ipv6: 'a valid IPv6 address',
  'ip-prefix': 'a valid IP prefix',
  'ipv4-prefix': 'a valid IPv4 prefix',
  'ipv6-prefix': 'a valid IPv6 prefix',
  'ip-with-prefix': 'an IP address with prefix length',
  'ipv4-with-prefix': 'an IPv4 address with prefix length',
  'ipv6-with-prefix': 'an IPv6 address with prefix length',
  address: 'a valid host name or IP address',
  uri: 'a valid URI',
  'uri-ref': 'a valid URI or relative reference',
  uuid: 'a valid UUID',
  tuuid: 'a valid UUID without dashes',
  ulid: 'a valid ULID',
  'header-name': 'a valid HTTP header name',
  'header-value': 'a valid HTTP header value',
  'protobuf-name': 'a full Protocol Buffers name',
  'protobuf-dot-name': 'a full Protocol Buffers name with a leading dot',
};
