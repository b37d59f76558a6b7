import { describe, expect, it } from 'vitest';
import { parseDescriptorPublication } from '#domain/descriptor-publication.ts';

const parse = (query: string) => parseDescriptorPublication(new URLSearchParams(query));

describe('the query of a descriptor publication', () => {
  it('names source, revision and generation; the label is main unless another is given', () => {
    const query = 'source=github.com/acme/protos&revision=0a1b&generation=42';
    expect(parse(query)).toEqual({
      kind: 'publication',
      publication: {
        source: 'github.com/acme/protos',
        revision: '0a1b',
        generation: 42,
        label: 'main',
      },
    });
    expect(parse(`${query}&label=release/1.2`)).toMatchObject({
      publication: { label: 'release/1.2' },
    });
  });

  it.each([
    ['revision=r&generation=1', 'source is missing'],
    ['source=&revision=r&generation=1', 'source is not usable: ""'],
    ['source=../x&revision=r&generation=1', 'source is not usable: "../x"'],
    ['source=a~b&revision=r&generation=1', 'source is not usable'],
    ['source=s&source=t&revision=r&generation=1', 'source is given more than once'],
    [`source=${'s'.repeat(201)}&revision=r&generation=1`, 'source is not usable'],
    ['source=s&generation=1', 'revision is missing'],
    ['source=s&revision=a%00b&generation=1', 'revision is not usable'],
    ['source=s&revision=r', 'generation is missing'],
    ['source=s&revision=r&generation=-1', 'generation is not usable: "-1"'],
    ['source=s&revision=r&generation=1.5', 'generation is not usable'],
    ['source=s&revision=r&generation=1e3', 'generation is not usable'],
    ['source=s&revision=r&generation=99999999999999999', 'generation is not usable'],
    ['source=s&revision=r&generation=1&label=', 'label is not usable'],
  ])('is refused: %s', (query, message) => {
    const parsed = parse(query);
    expect(parsed).toMatchObject({ kind: 'refused', problems: [{ severity: 'error' }] });
    if (parsed.kind !== 'refused') return;
    expect(parsed.problems[0]?.message).toContain(message);
    expect(parsed.problems[0]?.cure).toBeTruthy();
  });

  it('tells everything that is wrong at once', () => {
    const parsed = parse('');
    expect(parsed.kind === 'refused' && parsed.problems).toHaveLength(3);
  });
});
