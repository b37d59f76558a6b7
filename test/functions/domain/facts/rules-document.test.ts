import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createRuleEngine } from '#adapters/cel/rule-engine.ts';
import { RULE_EXAMPLES, renderRules } from '../../../support/render-rules.ts';

const FILE = join(import.meta.dirname, '../../../../docs/rules.md');

describe('docs/rules.md', () => {
  it('lists the facts, functions and limits there are', async () => {
    await expect(renderRules()).toMatchFileSnapshot(FILE);
  });

  it('has examples that the checker takes', () => {
    const engine = createRuleEngine();
    for (const [title, text] of RULE_EXAMPLES) {
      const check = engine.check(text);
      expect(check.kind === 'bad' ? check.problems : [], title).toEqual([]);
    }
  });
});
