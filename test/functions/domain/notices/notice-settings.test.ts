import { describe, expect, it } from 'vitest';
import { createRuleEngine } from '#adapters/cel/rule-engine.ts';
import { specReader } from '#adapters/yaml/spec-reader.ts';

const problemsOf = (notices: string) =>
  specReader
    .read('organisation.yaml', `name: Acme\nnotices:\n${notices}\n`, createRuleEngine().check)
    .problems.map(({ severity, line, message }) => [severity, line, message]);

describe('The notices of organisation.yaml', () => {
  it('may say all there is to say', () => {
    const all = `  digest: weekdays 08:30
  timeZone: Asia/Tokyo
  quietHours: { from: 19:00, to: "08:00" }
  language: ja
  by: mail
  teams:
    - { name: pay, digest: daily, channel: C1, alertChannel: C2, email: pay@acme.example }
    - { name: web, digest: off }`;
    expect(problemsOf(all)).toEqual([]);
  });

  it.each([
    ['  digest: Monday 9:00', 3, /Mon 09:00/],
    ['  digest: daily 24:00', 3, /Mon 09:00/],
    ['  language: en\n  timeZone: Tokyo', 4, /Asia\/Tokyo/],
    ['  quietHours: { from: "7 pm", to: "08:00" }', 3, /19:00/],
    ['  language: de', 3, /en/],
    ['  teams:\n    - digest: daily', 4, /name/],
    ['  teams:\n    - { name: a }\n    - { name: a }', 5, /`notices.teams` names "a" twice/],
    ['  teams:\n    - { name: a, email: nobody }', 4, /email address/],
  ])('are refused with the place of what is wrong: %j', (yaml, line, message) => {
    expect(problemsOf(yaml)).toContainEqual(['error', line, expect.stringMatching(message)]);
  });

  it('tell what somebody may have meant', () => {
    expect(problemsOf('  digests: daily')).toContainEqual([
      'warning',
      3,
      expect.stringContaining('did you mean `digest`'),
    ]);
  });
});
