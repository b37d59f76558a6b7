import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findRule, HEALTH_RULES, RULE_SET } from '#domain/health-rules.ts';
import { renderHealthRules } from '../../support/render-health-rules.ts';

const FOLDER = 'functions/domain/rules';

describe('the health rules', () => {
  it('are what docs/health-rules.md says (vitest run -u writes it)', async () => {
    await expect(renderHealthRules()).toMatchFileSnapshot('../../../docs/health-rules.md');
  });

  it('are all there: one file, one line, one test, once each', () => {
    const files = readdirSync(FOLDER).map((file) => file.replace('.ts', ''));
    expect(HEALTH_RULES.map(({ id }) => id).sort()).toEqual(files.sort());
    const tests = readdirSync(`test/${FOLDER}`).map((file) => file.replace('.test.ts', ''));
    expect(files.filter((file) => !tests.includes(file))).toEqual([]);
    for (const rule of HEALTH_RULES) expect(findRule(rule.id)).toBe(rule);
    expect(findRule('toString')).toBeUndefined();
  });

  it('are told in both languages, as sentences and without places to fill in', () => {
    for (const { title, cure, condition } of HEALTH_RULES) {
      for (const text of [title.ja, cure.ja]) expect(text).toMatch(/[\u3040-\u30ff\u4e00-\u9fff]/);
      for (const text of [title.en, cure.en]) expect(text).not.toMatch(/[^\x20-\x7e]/);
      expect(`${cure.en} ${cure.ja}`).not.toMatch(/\b(POD|NAME|NAMESPACE|CONTAINER)\b|kubectl/);
      expect(cure.en).toMatch(/\.$|\?$/);
      expect(cure.ja).toMatch(/。$/);
      expect(condition).toMatch(/\.$/);
    }
  });

  it('change the digest of every namespace when another one joins', () => {
    for (const { id } of HEALTH_RULES) expect(RULE_SET).toContain(id);
  });
});
