import { expect, test } from 'vitest';
import { createRuleEngine } from '#adapters/cel/rule-engine.ts';
import { localised } from '#domain/japanese/in-japanese.ts';

const engine = createRuleEngine();

test.each([
  '',
  'has(service.teir)',
  'servce.tier == "A"',
  'service.tier = "A"',
  'service.tier == "A" and true',
  'service.tier == "A" & true',
  'service.tier == "A" | true',
  'not true',
  'service.tier == “A”',
  '(service.tier == "A"',
  'service.tier == "A" }',
  'service..tier',
  'service.tier',
  'workloads.all(w, w.ready)',
  'workloads.all(w, w.nothing > 1)',
  'service.tier > 1',
  '1 + 1.0 == 2.0',
  '-"x" == "x"',
  'service.tags.contains("x")',
  'service.tier.startsWith(1)',
  'startsWith("x")',
  'foo(1)',
  'has(service)',
  'size() == 1',
  'service.tier.matches("(?=x)")',
  'service.tier.matches(service.tier)',
  `"a".matches("${'a'.repeat(300)}")`,
  'duration("x") > duration("1h")',
  'timestamp("x") > now',
  'timestamp(1) > now',
  'null == null',
  '1u == 1u',
  '99999999999999999999 > 1',
  '{1: 2}.size() == 1',
  '[1, "x"].size() == 1',
  'true ? 1 : "x"',
  '1 ? true : false',
  'workloads.all(service, true)',
  'workloads.exists("a", true)',
  'service.tags[0].x == "a"',
  'service.tags["a"] == "a"',
  'service.tier == "A',
  '"\\q" == "q"',
  'x'.repeat(5_000),
  `${'('.repeat(300)}true${')'.repeat(300)}`,
])('what is wrong with %s is said in Japanese, with its cure', (text) => {
  const checked = engine.check(text);
  const problems = checked.kind === 'bad' ? checked.problems : [];
  expect(problems).not.toEqual([]);
  for (const { message, cure = message } of problems) {
    expect(localised(message).ja).toMatch(/[ぁ-ん]/);
    expect(localised(cure).ja).toMatch(/[ぁ-ん]/);
  }
});
