import { describe, expect, it } from 'vitest';
import { createRuleEngine } from '#adapters/cel/rule-engine.ts';
import { FACT_SCHEMA } from '#domain/facts/fact-schema.ts';
import { RULE_FUNCTIONS } from '#domain/facts/rule-functions.ts';
import { outcomeOf, SERVICE } from '../../../support/rule-desk.ts';

describe('the functions of rules', () => {
  it.each([
    '"Pay-API".startsWith("Pay") && "Pay-API".endsWith("API") && "Pay-API".contains("y-A")',
    '"Pay-Ä".lowerAscii() == "pay-Ä" && "pay-ä".upperAscii() == "PAY-ä" && " x ".trim() == "x"',
    '"a-b-c".split("-") == ["a", "b", "c"] && ["a", "b"].join("+") == "a+b"',
    '"a.b.c".replace(".", "") == "abc" && "abc".replace("x", "y") == "abc"',
    '"日本語😀".size() == 4 && size([1, 2]) == 2 && size({"a": 1}) == 1 && [].size() == 0',
    '"a😀".split("") == ["a", "😀"] && "a😀".replace("", "-") == "a-😀"',
    '"\uFFFD" < "😀" && "a😀" < "a😁" && "a" < "a😀" && "😀" > "a" && "😀" <= "😀"',
    '"v1.2".matches("^v[0-9]+") && !"x".matches("^v") && "日本".matches("^.本$")',
    'int("-12") == -12 && int(2.9) == 2 && int(-2.9) == -2 && double("1.5") == 1.5 && double(2) == 2.0',
    'string(12) == "12" && string(true) == "true" && string(1.5) == "1.5" && string(days(1)) == "1d"',
    'string(timestamp("2026-11-22T09:00:00+09:00")) == "2026-11-22T00:00:00.000Z"',
    'duration("1h30m") == duration("90m") && duration("-1.5h") < duration("0s") && days(2) == duration("48h")',
    'now - service.at > days(300) && now - days(400) < service.at && service.at + days(1) > service.at',
    'timestamp("2026-11-22T12:00:00Z") == now && now.getFullYear() == 2026 && now.getMonth() == 10',
    'now.getDate() == 22 && now.getDayOfWeek() == 0 && now.getHours() == 12 && days(2).getHours() == 48',
    'duration("90s").getMinutes() == 1 && duration("90s").getSeconds() == 90',
    'quantity("500m") == 0.5 && quantity("1Gi") == 1073741824.0 && quantity("2") < quantity("2.5")',
    'versionBefore("1.4.2", "1.10.0") && !versionBefore("1.10.0", "1.4.2") && !versionBefore("v1", "1.0")',
    '7 / 2 == 3 && -7 / 2 == -3 && -7 % 3 == -1 && 7.0 / 2.0 == 3.5 && 2 * 3 - 1 == 5',
    '[1, 2, 3].map(e, e * 2) == [2, 4, 6] && [1, 2, 3].map(e, e > 1, e) == [2, 3]',
    '{"a": 1}.all(k, k == "a") && "a" in {"a": 1} && {"a": 1}["a"] == 1 && {"a": 1}.a == 1',
    'service.labels.tier == "A" && service.labels["tier"] == "A" && !("x" in service.labels)',
    'service.labels.exists(key, service.labels[key] == "A") && service.tags[1] == "core"',
    '[1, 2].all(x, [x].all(x, [3].all(y, [x].all(z, x < 3 && y == 3 && z == x))))',
    '(true ? 1 : 2) == 1 && [[1], []].exists(e, e == []) && [1] + [2] == [1, 2]',
  ])('%s', (text) => {
    expect(outcomeOf(text)).toBe('true');
  });

  it.each([
    'int("x") == 1',
    'int("1.5") == 1',
    'double("") == 1.0',
    'quantity("much") > 1.0',
    'versionBefore("latest", "1.0")',
    'timestamp(service.name) < now',
    'duration(service.name) > days(1)',
    '1 / 0 == 1',
    '1 % 0 == 1',
    '9007199254740991 + 1 > 0',
    'string(now + days(90000000)) != ""',
    '(now - days(90000000)).getFullYear() < 0',
    'days(104249991) + days(104249991) > days(1)',
    'service.tags[9] == ""',
    'service.tags[-1] == ""',
    'service.labels.none == ""',
    'service.labels["none"] == ""',
  ])('%s: cannot be told', (text) => {
    expect(outcomeOf(text)).toBe('unknown');
    expect(outcomeOf(`${text} || true`)).toBe('true');
  });

  it('each have an example that the checker takes', () => {
    const engine = createRuleEngine();
    const wrong = RULE_FUNCTIONS.flatMap(({ example }) => {
      const check = engine.check(example);
      return check.kind === 'bad' ? [[example, check.problems[0]?.message]] : [];
    });
    expect(wrong).toEqual([]);
  });

  it('read moments of facts by their type, in lists as well', () => {
    const moments = ['2026-01-01T00:00:00.000Z', '2026-06-01T00:00:00.000Z'];
    const facts = { service: { ...SERVICE, moments } };
    expect(outcomeOf('service.moments.all(m, m < now)', facts)).toBe('true');
    expect(outcomeOf('timestamp("2026-06-01T00:00:00Z") in service.moments', facts)).toBe('true');
    expect(outcomeOf('service.moments[0] == service.at', facts)).toBe('true');
    const broken = { service: { ...SERVICE, at: 'yesterday' } };
    expect(outcomeOf('service.at < now', broken)).toBe('unknown');
  });
});

describe('the facts there are', () => {
  it('have one shape for every name of a type', () => {
    const shapes = new Map<string, string>();
    const visit = (type: (typeof FACT_SCHEMA)['service']['type']): void => {
      if (type.kind === 'list' || type.kind === 'map') visit(type.of);
      if (type.kind !== 'object') return;
      const shape = JSON.stringify(type);
      expect(shapes.get(type.name) ?? shape, type.name).toBe(shape);
      shapes.set(type.name, shape);
      for (const field of Object.values(type.fields)) visit(field.type);
    };
    for (const { type } of Object.values(FACT_SCHEMA)) visit(type);
    expect(shapes.size).toBeGreaterThan(5);
  });
});
