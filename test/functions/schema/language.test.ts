import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { askData } from '../../support/ask.ts';
import { createMemoryApp, type MemoryApp } from '../../support/memory-app.ts';
import { publishSpecs } from '../../support/publish.ts';

let app: MemoryApp;
beforeEach(async () => {
  app = createMemoryApp();
  await publishSpecs(app, {
    pay: 'tier: A\ndependsOn: [nobody]\nteir: B\ngrpc: { provides: [acme.v1.Pay] }',
  });
});
afterEach(() => app.close());

describe('to a reader of Japanese', () => {
  it('problems are told with their cures, to a machine in English', async () => {
    const { problems } = await askData(
      app,
      `{ problems(filter: { severity: [WARNING] }) { nodes { code message(language: JA) cure(language: JA) } } }`,
    );
    expect(problems.nodes).toEqual(
      expect.arrayContaining([
        {
          code: 'unknown-dependency',
          message: 'dependsOn の「nobody」というサービスは公開されていません。',
          cure: 'つづりを確認するか、担当チームに spec の公開を依頼してください。',
        },
        {
          code: 'unknown-key',
          message: '`teir` は未知のキーです。',
          cure: '削除するか、独自の項目として残す場合は名前の先頭に `x-` を付けてください。',
        },
      ]),
    );
    const english = await askData(app, `{ problems { nodes { message } } }`);
    expect(english.problems.nodes).toContainEqual({
      message: 'dependsOn names "nobody", and no service of that id was published.',
    });
  });

  it('a rule says what is wrong, what it found and why it can not tell', async () => {
    const rule = `rpcServices.exists(r, r.deprecated) && service.tags.exists(t, t == "x")`;
    const { checkRule, tryRule } = await askData(
      app,
      `query ($rule: String!) {
        checkRule(rule: "has(service.teir)") { problems { message(language: JA) cure(language: JA) } }
        tryRule(satisfied: $rule, serviceId: "pay") { service { terms { term {
          why(language: JA) found { value(language: JA) } } } } } }`,
      { rule },
    );
    expect(checkRule.problems).toEqual([
      {
        message: 'Service に「teir」という項目はありません。',
        cure: 'tier の誤りではありませんか？',
      },
    ]);
    const terms = tryRule.service.terms.map(({ term }: { term: unknown }) => term);
    expect(terms).toContainEqual(
      expect.objectContaining({ why: 'r.deprecated: API 定義がまだ公開されていません' }),
    );
    expect(terms).toContainEqual({ why: null, found: [{ value: '0' }] });
  });

  it('a refusal says why, and what to do', async () => {
    const { createTask } = await askData(
      app,
      `mutation { createTask(input: { serviceId: "pay", title: "  " }) { error { code message(language: JA) } } }`,
    );
    expect(createTask.error).toEqual({
      code: 'TEXT_MISSING',
      message: 'タイトルを入力してください。',
    });
  });

  it('what is found says what it is', async () => {
    const { search } = await askData(
      app,
      `{ search(query: "payments", first: 5) { kind detail(language: JA) } }`,
    );
    expect(search).toContainEqual({ kind: 'TEAM', detail: 'サービス 1 件' });
  });
});
