import { expect, it } from 'vitest';
import type { TermFoundFragment } from '#web/gql/campaigns/graphql.ts';
import { foundValues, plainName } from '#web/todos/found-values.ts';

const term = (name: string, value: string): TermFoundFragment => ({
  text: name,
  outcome: 'FALSE',
  why: null,
  found: [{ name, value }],
});

it('says that something is set only where its value is not said', () => {
  const language = [term('spec.language', 'set'), term('spec.language', '"Kotlin"')];
  expect(foundValues(language, 'OPEN')).toEqual([{ name: 'spec.language', value: '"Kotlin"' }]);
  expect(foundValues([term('spec.tier', 'set')], 'OPEN')).toEqual([
    { name: 'spec.tier', value: 'set' },
  ]);
});

it('calls the length of a list by the name of the list', () => {
  expect(plainName('contractChanges.size()')).toEqual({ name: 'contractChanges', link: ': ' });
  expect(plainName('spec.tier')).toEqual({ name: 'spec.tier', link: ' = ' });
});
