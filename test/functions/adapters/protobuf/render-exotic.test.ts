import { describe, expect, it } from 'vitest';
import { compileProto } from '../../../support/compile-proto.ts';
import { EXOTIC } from '../../../support/exotic-protos.ts';
import { renderProto, renderSet } from '../../../support/render-protos.ts';
import { printSet, roundTrip } from '../../../support/round-trip.ts';

/** `message L1 { message L2 { … string deep = 1; } }` */
const nested = (depth: number): string =>
  depth === 0
    ? 'string deep = 1; // 深い'
    : `\n// Level ${depth}.\nmessage L${depth} { ${nested(depth - 1)}\n optional string s${depth} = 2; }`;

describe('what is written seldom', () => {
  it('is shown of messages nested 20 deep: every name, comment and field', async () => {
    const source = `syntax = "proto3"; package a; ${nested(20)}`;
    const { messages } = await renderProto(source);
    expect(messages).toHaveLength(20);
    expect(messages.at(-1)).toMatchObject({
      fullName: `a.${Array.from({ length: 20 }, (_, index) => `L${20 - index}`).join('.')}`,
      comment: 'Level 1.',
      fields: [
        { name: 'deep', comment: '深い' },
        { name: 's1', label: 'optional' },
      ],
    });
    const set = await compileProto({ 'deep.proto': source });
    expect(await roundTrip(set)).toEqual([]);
    expect(printSet(set)['deep.proto']).toContain(`${'  '.repeat(20)}string deep = 1; // 深い\n`);
  });

  it('is shown of comments of 20,000 characters in any script, above and behind', async () => {
    const text = '注文と決済 — naïve “quotes” 🎉 '.repeat(800);
    expect(text.length).toBeGreaterThan(20_000);
    const view = await renderProto(
      `syntax = "proto3"; package a;\n// ${text}\nmessage M {\n  // ${text}\n  string s = 1; // Behind ${text}\n}`,
    );
    const [message] = view.messages;
    expect(message?.comment).toBe(text.trim());
    expect(message?.fields[0]?.comment).toBe(`${text.trim()}\n\nBehind ${text.trim()}`);
  });

  it('is shown of message sets, groups and files without a package', async () => {
    const view = renderSet(await compileProto(EXOTIC)).get('old.proto');
    expect(view?.package).toBe('');
    const set = view?.messages.find(({ fullName }) => fullName === 'Set');
    expect(set).toMatchObject({
      options: [{ name: 'message_set_wire_format', value: true }],
      extensionRanges: ['4 to max'],
    });
    const base = view?.messages.find(({ fullName }) => fullName === 'Base');
    expect(base?.fields.map(({ type, oneof }) => [type, oneof]).slice(5)).toEqual([
      ['group Base.Result', undefined],
      ['group Base.Left', 'either'],
      ['string', 'either'],
    ]);
    expect(view?.extensions.map(({ fullName, extendee }) => [fullName, extendee])).toEqual([
      ['extra', 'Base'],
      ['numbers', 'Base'],
      ['Scope.scope', 'Set'],
    ]);
  });

  it('is told of every level that can be deprecated', async () => {
    const view = await renderProto(`syntax = "proto3"; package a; option deprecated = true;
      message M { option deprecated = true; string s = 1 [deprecated = true]; }
      enum E { option deprecated = true; ZERO = 0 [deprecated = true]; }
      service S { option deprecated = true; rpc Get(M) returns (M) { option deprecated = true; option idempotency_level = IDEMPOTENT; } }`);
    expect(view).toMatchObject({
      options: [{ name: 'deprecated', value: true }],
      messages: [{ deprecated: true, fields: [{ deprecated: true }] }],
      enums: [{ deprecated: true, values: [{ deprecated: true }] }],
      services: [
        {
          deprecated: true,
          methods: [
            {
              deprecated: true,
              options: [
                { name: 'deprecated', value: true },
                { name: 'idempotency_level', value: 'IDEMPOTENT' },
              ],
            },
          ],
        },
      ],
    });
  });
});
