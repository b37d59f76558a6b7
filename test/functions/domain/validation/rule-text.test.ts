import { describe, expect, it } from 'vitest';
import type { Json } from '#domain/json.ts';
import { readRules } from '#domain/validation/read-rules.ts';
import { ruleText } from '#domain/validation/rule-text.ts';

const texts = (name: string, value: Json) => readRules([{ name, value }]).map(ruleText);

describe('validation rules', () => {
  it.each<[Json, readonly string[]]>([
    [{ required: true }, ['required']],
    [{ string: { min_len: '1', max_len: '64' } }, ['1 to 64 characters']],
    [{ string: { min_len: '1' } }, ['at least 1 character']],
    [{ string: { len: '5' } }, ['exactly 5 characters']],
    [{ string: { max_bytes: '1' } }, ['at most 1 byte']],
    [{ bytes: { min_len: '2', max_len: '3' } }, ['2 to 3 bytes']],
    [{ string: { email: true } }, ['a valid e-mail address']],
    [{ string: { uuid: false } }, []],
    [
      { string: { well_known_regex: 'KNOWN_REGEX_HTTP_HEADER_NAME', strict: false } },
      ['a valid HTTP header name'],
    ],
    [{ string: { const: 'a"b' } }, ['always "a\\"b"']],
    [{ string: { in: ['a', 'b'] } }, ['one of "a", "b"']],
    [{ string: { not_in: ['x'] } }, ['not "x"']],
    [
      { string: { pattern: '^[a-z]+$', prefix: 'a', not_contains: ' ' } },
      ['matches ^[a-z]+$', 'begins with "a"', 'does not contain " "'],
    ],
    [{ uint32: { gt: 0, lte: 65_535 } }, ['greater than 0 and at most 65535']],
    [{ int64: { gte: '1', lte: '10' } }, ['from 1 to 10']],
    [{ int64: { gte: '1', lte: '1' } }, ['always 1']],
    [{ double: { gt: 10, lt: 5 } }, ['less than 5 or greater than 10']],
    [{ float: { finite: true, in: [1, 2.5] } }, ['one of 1, 2.5', 'a finite number'].reverse()],
    [
      { enum: { defined_only: true, not_in: [0] } },
      ['only values that the enum declares', 'not 0'],
    ],
    [
      { repeated: { min_items: '1', unique: true, items: { string: { min_len: '1' } } } },
      ['at least 1 item', 'no two alike', 'each item: at least 1 character'],
    ],
    [
      { map: { max_pairs: '9', keys: { string: { uuid: true } }, values: { required: true } } },
      ['at most 9 entries', 'each key: a valid UUID', 'each value: required'],
    ],
    [{ duration: { gt: '0.500s', lt: '60s' } }, ['greater than 0.500s and less than 60s']],
    [{ timestamp: { lt_now: true, within: '3600s' } }, ['in the past', 'within 3600s of now']],
    [{ ignore: 'IGNORE_IF_ZERO_VALUE' }, ['not checked when empty']],
    [{ ignore: 'IGNORE_UNSPECIFIED' }, []],
    [
      { cel: [{ id: 'a.b', message: 'starts on a Monday', expression: 'this.x' }] },
      ['starts on a Monday'],
    ],
    [{ cel_expression: ['this > 1'] }, ['must hold: this > 1']],
    [{ string: { '[acme.slug]': true, example: ['a'] } }, ['for example "a"', '[acme.slug]']],
    [{ int32: { future_rule: 5 }, odd: 1 }, ['future_rule: 5', 'odd: 1']],
  ])('of protovalidate read as phrases: %j', (value, phrases) => {
    expect(texts('buf.validate.field', value)).toEqual(phrases);
  });

  it.each<[string, Json, readonly string[]]>([
    ['validate.rules', { message: { required: true, skip: true } }, ['required', 'not checked']],
    [
      'validate.rules',
      { string: { address: true, ignore_empty: true } },
      ['not checked when empty', 'a valid host name or IP address'],
    ],
    ['validate.rules', { any: { required: true, in: ['a/b'] } }, ['required', 'always a/b']],
    ['validate.required', true, ['one of them is required']],
    ['buf.validate.oneof', { required: true }, ['one of them is required']],
    [
      'buf.validate.message',
      { oneof: [{ fields: ['a', 'b'], required: true }, { fields: ['c', 'd'] }] },
      ['exactly one of a, b', 'at most one of c, d'],
    ],
    [
      'buf.validate.message',
      { disabled: true, cel: [{ expression: 'true' }] },
      ['not checked', 'must hold: true'],
    ],
    [
      'google.api.field_behavior',
      ['REQUIRED', 'OUTPUT_ONLY', 'SOMETHING_NEW'],
      ['required', 'output only: set by the service, ignored in requests', 'something new'],
    ],
    ['google.api.field_info', { format: 'UUID4' }, ['a valid UUID']],
    [
      'google.api.resource_reference',
      { type: 'pubsub.googleapis.com/Topic' },
      ['the name of a pubsub.googleapis.com/Topic'],
    ],
    ['google.api.resource_reference', { type: '*' }, ['the name of a resource']],
    ['google.api.resource_reference', { child_type: 'a/B' }, ['the name of what contains a a/B']],
    ['google.api.resource', { type: 'a/B', pattern: ['b/{b}'] }, ['the resource a/B · b/{b}']],
    [
      'google.api.resource',
      { type: 'a/B', plural: 'bs', style: ['DECLARATIVE_FRIENDLY'] },
      ['the resource a/B', 'plural: "bs"', 'style: ["DECLARATIVE_FRIENDLY"]'],
    ],
    ['acme.other', { required: true }, []],
    ['constructor', {}, []],
  ])('of others read as phrases: %s %j', (name, value, phrases) => {
    expect(texts(name, value)).toEqual(phrases);
  });

  it('of values that are no rules at all say nothing, and break nothing', () => {
    for (const value of [
      null,
      'x',
      7,
      [],
      [null],
      {},
      { string: null },
      { cel: null },
      { repeated: { items: 5 } },
    ])
      expect(() => texts('buf.validate.field', value)).not.toThrow();
  });
});
