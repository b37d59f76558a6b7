import { describe, expect, it } from 'vitest';
import { exampleOf, missingShapes } from '#web/proto/example-json.ts';
import { grpcurlLine } from '#web/proto/grpcurl.ts';
import type { ShapeField, TypeShape } from '#web/proto/message-shape.ts';

const field = (name: string, type: string, more: Partial<ShapeField> = {}): ShapeField => ({
  name,
  jsonName: name,
  type,
  label: 'SINGULAR',
  oneof: null,
  deprecated: false,
  outputOnly: false,
  reference: type.includes('.')
    ? { kind: 'message', fullName: type.replace(/^map<\w+, (.*)>$/, '$1') }
    : null,
  ...more,
});
const message = (fullName: string, ...fields: ShapeField[]): readonly [string, TypeShape] => [
  fullName,
  { kind: 'message', fullName, fields },
];

describe('an example request', () => {
  it('is written in the JSON mapping of protobuf', () => {
    const shapes = new Map([
      message(
        'a.Request',
        field('amount', 'int64', { jsonName: 'amountUnits' }),
        field('data', 'bytes'),
        field('at', 'google.protobuf.Timestamp'),
        field('labels', 'map<string, string>', { label: 'MAP' }),
        field('byId', 'map<int32, a.Item>', { label: 'MAP' }),
        field('items', 'a.Item', { label: 'REPEATED' }),
      ),
      message('a.Item', field('sku', 'string')),
    ]);
    expect(exampleOf('a.Request', shapes)).toEqual({
      amountUnits: '1',
      data: 'Ynl0ZXM=',
      at: '2026-01-31T09:30:00Z',
      labels: { key: 'string' },
      byId: { 1: { sku: 'string' } },
      items: [{ sku: 'string' }],
    });
  });

  it('leaves to the server what only the server sets', () => {
    const shapes = new Map([
      message(
        'a.Request',
        field('name', 'string'),
        field('createTime', 'google.protobuf.Timestamp', { outputOnly: true }),
      ),
    ]);
    expect(exampleOf('a.Request', shapes)).toEqual({ name: 'string' });
  });

  it('sets one member of each oneof and nothing deprecated', () => {
    const shapes = new Map([
      message(
        'a.Request',
        field('card', 'string', { oneof: 'how' }),
        field('wallet', 'string', { oneof: 'how' }),
        field('note', 'string', { oneof: '_note', label: 'OPTIONAL' }),
        field('old', 'string', { deprecated: true }),
      ),
    ]);
    expect(exampleOf('a.Request', shapes)).toEqual({ card: 'string', note: 'string' });
  });

  it('takes an enum value that says something', () => {
    const shapes = new Map<string, TypeShape>([
      message(
        'a.Request',
        field('mode', 'a.Mode', { reference: { kind: 'enum', fullName: 'a.Mode' } }),
      ),
      [
        'a.Mode',
        {
          kind: 'enum',
          fullName: 'a.Mode',
          values: [
            { name: 'MODE_UNSPECIFIED', number: 0 },
            { name: 'MODE_FAST', number: 1 },
          ],
        },
      ],
    ]);
    expect(exampleOf('a.Request', shapes)).toEqual({ mode: 'MODE_FAST' });
  });

  it('ends where a type holds itself', () => {
    const shapes = new Map([
      message('a.Node', field('next', 'a.Node'), field('all', 'a.Node', { label: 'REPEATED' })),
    ]);
    expect(exampleOf('a.Node', shapes)).toEqual({ next: {}, all: [] });
  });

  it('knows which types it still lacks', () => {
    const shapes = new Map([
      message('a.Request', field('item', 'a.Item'), field('at', 'google.protobuf.Timestamp')),
    ]);
    expect(missingShapes('a.Request', new Map())).toEqual(['a.Request']);
    expect(missingShapes('a.Request', shapes)).toEqual(['a.Item']);
  });
});

describe('the grpcurl line', () => {
  it('quotes for the shell', () => {
    expect(grpcurlLine('a.Svc', 'Do', { name: "it's" }, false)).toBe(
      `grpcurl -d '{\n  "name": "it'\\''s"\n}' \\\n  HOST:PORT \\\n  a.Svc/Do`,
    );
  });

  it('needs no data for an empty request', () => {
    expect(grpcurlLine('a.Svc', 'Do', {}, false)).toBe('grpcurl \\\n  HOST:PORT \\\n  a.Svc/Do');
  });

  it('streams messages in', () => {
    expect(grpcurlLine('a.Svc', 'Up', { n: 1 }, true)).toBe(
      `printf '%s\\n' '{"n":1}' '{"n":1}' | \\\n  grpcurl -d @ \\\n  HOST:PORT \\\n  a.Svc/Up`,
    );
  });
});
