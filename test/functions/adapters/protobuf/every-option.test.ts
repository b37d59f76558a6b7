import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { toBinary } from '@bufbuild/protobuf';
import {
  type FileDescriptorProto,
  FileDescriptorProtoSchema,
  file_google_protobuf_descriptor,
  file_google_protobuf_duration,
  file_google_protobuf_field_mask,
  file_google_protobuf_timestamp,
} from '@bufbuild/protobuf/wkt';
import { describe, expect, it } from 'vitest';
import { readRules } from '#domain/validation/read-rules.ts';
import { ruleText } from '#domain/validation/rule-text.ts';
import { compileProto } from '../../../support/compile-proto.ts';
import { findOptions } from '../../../support/count-options.ts';
import { setOf } from '../../../support/encode-set.ts';
import { EXOTIC } from '../../../support/exotic-protos.ts';
import { envoyProtos, googleProtos, temporalProtos } from '../../../support/public-protos.ts';
import { renderSet } from '../../../support/render-protos.ts';
import { printSet } from '../../../support/round-trip.ts';
import { shownOptions } from '../../../support/shown-options.ts';

/** How many are set and shown, and of which symbols something is missing or is told by its size only. */
function compare(set: Uint8Array) {
  const found = findOptions(set);
  const shown = shownOptions(renderSet(set).values());
  const wrong: string[] = [];
  let count = 0;
  for (const symbol of new Set([...found.keys(), ...shown.keys()])) {
    const numbers = found.get(symbol) ?? [];
    const options = shown.get(symbol) ?? [];
    count += numbers.length;
    const unread = options.some(({ name, value }) =>
      / bytes"|"\(\d+\)"/.test(JSON.stringify([name, value])),
    );
    if (numbers.length !== options.length || unread)
      wrong.push(`${symbol}: ${numbers} ${JSON.stringify(options)}`);
  }
  return { wrong, count };
}

const bytesOf = (file: { readonly proto: FileDescriptorProto }): Uint8Array =>
  toBinary(FileDescriptorProtoSchema, file.proto);

/** The real `buf/validate/validate.proto`, as its package has it. */
function protovalidate(): Uint8Array {
  const require = createRequire(import.meta.url);
  const entry = dirname(require.resolve('@bufbuild/protovalidate'));
  const { file_buf_validate_validate } = require(join(entry, 'gen/buf/validate/validate_pb.js'));
  return setOf(
    [
      file_google_protobuf_descriptor,
      file_google_protobuf_duration,
      file_google_protobuf_field_mask,
      file_google_protobuf_timestamp,
      file_buf_validate_validate,
    ].map(bytesOf),
  );
}

describe('every custom option is shown by name and value', () => {
  it('of google-proto-files', () => {
    const { wrong, count } = compare(googleProtos().bytes());
    expect(wrong).toEqual([]);
    expect(count).toBeGreaterThan(100_000);
  }, 120_000);

  it('of Envoy: udpa, xds, validate and its own', () => {
    const { wrong, count } = compare(envoyProtos().bytes());
    expect(wrong).toEqual([]);
    expect(count).toBeGreaterThan(2_300);
  }, 60_000);

  it('of protovalidate, which sets options in its options', () => {
    const { wrong, count } = compare(protovalidate());
    expect(wrong).toEqual([]);
    expect(count).toBeGreaterThan(150);
  });

  it('of Temporal, where there is none', () => {
    expect(compare(temporalProtos().bytes)).toEqual({ wrong: [], count: 0 });
  });

  it('of files that set them on everything that can have any', async () => {
    const { wrong, count } = compare(await compileProto(EXOTIC));
    expect(wrong).toEqual([]);
    expect(count).toBe(12);
  });
});

describe('the rules of the real protovalidate', () => {
  it('read as phrases, predefined ones of an organisation by their name', async () => {
    const { 'buf/validate/validate.proto': validate = '' } = printSet(protovalidate());
    const views = renderSet(
      await compileProto({
        'buf/validate/validate.proto': validate,
        'acme/rules.proto': `edition = "2023"; package acme; import "buf/validate/validate.proto";
          extend buf.validate.StringRules { bool slug = 1001 [(buf.validate.predefined).cel = {
            id: "string.slug" message: "a slug" expression: "this.matches('^[a-z-]+$')" }]; }`,
        'user.proto': `syntax = "proto3"; package a; import "buf/validate/validate.proto"; import "acme/rules.proto";
          message User {
            option (buf.validate.message).oneof = { fields: ["name", "mail"] required: true };
            option (buf.validate.message).cel = { id: "u" message: "a name has a mail" expression: "true" };
            string name = 1 [(buf.validate.field).required = true, (buf.validate.field).string = { min_len: 1 max_len: 64 }];
            string mail = 2 [(buf.validate.field).string.email = true, (buf.validate.field).ignore = IGNORE_IF_ZERO_VALUE];
            repeated string tags = 3 [(buf.validate.field).repeated = { min_items: 1 unique: true items: { string: { pattern: "^[a-z]+$" } } }];
            string slug = 4 [(buf.validate.field).string.(acme.slug) = true];
            oneof kind { option (buf.validate.oneof).required = true; int32 one = 5 [(buf.validate.field).int32 = { gt: 0 lt: 10 }]; }
          }`,
      }),
    );
    const [user] = views.get('user.proto')?.messages ?? [];
    expect(readRules(user?.options ?? []).map(ruleText)).toEqual([
      'a name has a mail',
      'exactly one of name, mail',
    ]);
    expect(user?.oneofs.map(({ options }) => readRules(options).map(ruleText))).toEqual([
      ['one of them is required'],
    ]);
    expect(user?.fields.map(({ options }) => readRules(options).map(ruleText))).toEqual([
      ['required', '1 to 64 characters'],
      ['not checked when empty', 'a valid e-mail address'],
      ['at least 1 item', 'no two alike', 'each item: matches ^[a-z]+$'],
      ['[acme.slug]'],
      ['greater than 0 and less than 10'],
    ]);
  });
});
