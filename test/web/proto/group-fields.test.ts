import { describe, expect, it } from 'vitest';
import { groupFields } from '#web/proto/group-fields.ts';
import { ARROWS, streamingOf } from '#web/proto/streaming.ts';
import { typeParts } from '#web/proto/type-parts.ts';

const field = (name: string, oneof: string | null = null, label = 'SINGULAR') => ({
  name,
  oneof,
  label,
});

describe('fields', () => {
  it('of a oneof stand together where its first one stands', () => {
    const groups = groupFields(
      [field('id'), field('card', 'how'), field('amount'), field('wallet', 'how')],
      [{ name: 'how', comment: 'How one pays.' }],
    );
    expect(groups).toEqual([
      { kind: 'field', field: field('id') },
      {
        kind: 'oneof',
        name: 'how',
        comment: 'How one pays.',
        fields: [field('card', 'how'), field('wallet', 'how')],
      },
      { kind: 'field', field: field('amount') },
    ]);
  });

  it('that are optional stand alone: nobody wrote their oneof', () => {
    const note = field('note', '_note', 'OPTIONAL');
    expect(groupFields([note], [{ name: '_note', comment: null }])).toEqual([
      { kind: 'field', field: note },
    ]);
  });
});

describe('a type as it is written', () => {
  it('is linked at its own name only', () => {
    expect(typeParts('map<string, acme.v1.Money>', 'acme.v1.Money')).toEqual({
      before: 'map<string, ',
      name: 'Money',
      after: '>',
    });
    expect(typeParts('string', undefined)).toEqual({ before: 'string', name: '', after: '' });
  });
});

describe('an arrow', () => {
  it.each([
    [false, false, '→'],
    [true, false, '⇉'],
    [false, true, '⇇'],
    [true, true, '⇄'],
  ])(
    'shows which way a method streams (client %s, server %s)',
    (clientStreaming, serverStreaming, arrow) => {
      expect(ARROWS[streamingOf({ clientStreaming, serverStreaming })]).toBe(arrow);
    },
  );
});
