import { afterEach, expect, it } from 'vitest';
import { localName } from '#web/live/viewer.ts';
import { personName } from '#web/words/person-name.ts';

afterEach(() => localName.set(undefined));

it('the one person on a laptop is “you” in the language of the page, everybody else has a name', () => {
  expect(personName('You', 'ja')).toBe('You');
  localName.set('You');
  expect(personName('You', 'ja')).toBe('あなた');
  expect(personName('You', 'en')).toBe('You');
  expect(personName('Ann', 'ja')).toBe('Ann');
});
