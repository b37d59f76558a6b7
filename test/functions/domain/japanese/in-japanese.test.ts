import { globSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COSTLY_CURE, WHY_COSTLY } from '#domain/campaigns/costly.ts';
import { completionsAt } from '#domain/facts/complete-rule.ts';
import { listFacts } from '#domain/facts/fact-list.ts';
import { FACT_SCHEMA } from '#domain/facts/fact-schema.ts';
import { RULE_FUNCTIONS } from '#domain/facts/rule-functions.ts';
import { localised } from '#domain/japanese/in-japanese.ts';
import { sentencesOf } from '../../../support/sentences-of.ts';
import { ROOT } from '../../../support/start-dashboard.ts';

const JAPANESE = /[ぁ-んァ-ヶ]/;

/** Where sentences are made that a reader of the page may meet. */
const SOURCES =
  'functions/{domain,application,schema,adapters/{cel,kubernetes,slack,smtp,yaml}}/**/*.ts';

/** What is never on the page, or has its Japanese beside it. */
const ELSEWHERE: readonly RegExp[] = [
  /domain\/japanese\//,
  // What a field means, for editors of files and in the documentation of the API and of events.
  /domain\/(spec|organisation|event-schema|campaigns\/campaign-file|facts\/.*)\.ts$/,
  /schema\/(readiness|workload|environment-difference-list|followed-change|used-by)\.ts$/,
  // Thrown at developers.
  /domain\/(store|errors)\//,
  // Told to pull requests and to teams in words of their own.
  /domain\/(review|notices)\//,
  // The page says these by their ids.
  /domain\/(comparison|validation|readiness)\//,
  // Answers to programs that publish.
  /domain\/(descriptor-publication|publication|snapshot-publication|storage-pointer)\.ts$/,
  // Text of a campaign, which is content like any other.
  /domain\/breaks\/break-text\.ts$/,
];

/** Made of parts that make a sentence only together; each is tried below. */
const PIECES: ReadonlySet<string> = new Set([
  'The pattern x1.',
  'Both sides of ? : have to be of one type. x1.',
  'The campaign x1 x2: that stays in force, and this file changes nothing.',
  "x1can't be given x2.",
  'What stands before ?',
  'The list of x1 x2.',
  'x1: x2, x3.',
  'x1: x2 until x3.',
  'x1: x2 at x3.',
  'It declares x1, which x2.',
  '`x1` x2, but is x3.',
  'Nothing is left of x1 x2 that the snapshot does not mention: x3x4.',
]);

/** Heard by developers only. */
const NOT_SHOWN: ReadonlySet<string> = new Set([
  'The facts changed x1 times while they were judged.',
  'Somebody tests this webhook.',
]);

test('every sentence that the product makes for readers has its Japanese', () => {
  const files = globSync(SOURCES, { cwd: ROOT }).filter(
    (file) => !ELSEWHERE.some((other) => other.test(file)),
  );
  const said = files.flatMap((file) =>
    sentencesOf(join(ROOT, file)).map((sentence) => ({ file, ...sentence })),
  );
  const missing = said.filter(
    ({ text }) => !PIECES.has(text) && !NOT_SHOWN.has(text) && !JAPANESE.test(localised(text).ja),
  );
  expect(said.length).toBeGreaterThan(300);
  expect(missing.map(({ file, line, text }) => `${file}:${line} ${text}`)).toEqual([]);
});

test('so has what facts and functions of rules mean', () => {
  const meant = [...listFacts(FACT_SCHEMA), ...RULE_FUNCTIONS].map(
    ({ description }) => description,
  );
  const offered = ['', 'workloads.all(w, w.'].flatMap((rule) =>
    completionsAt(rule, rule.length, FACT_SCHEMA).map(({ description }) => description),
  );
  expect(offered.length).toBeGreaterThan(20);
  const untold = [...meant, ...offered].filter(
    (text) => !/[ぁ-んァ-ヶ一-龠。]/.test(localised(text).ja),
  );
  expect(untold).toEqual([]);
});

describe('a sentence in Japanese', () => {
  test.each([
    ['There is no fact “servce”.', '「servce」という情報はありません。'],
    ['The pattern is longer than 200 characters.', 'パターンが 200 文字を超えています。'],
    [
      "startsWith(…) on text (string) can't be given whole number (int), list of text (string).",
      'テキスト (string) の startsWith(…) に整数 (int)、テキスト (string) のリストを渡すことはできません。',
    ],
    [
      'What stands before ? has to be true or false; this is text (string).',
      '? の前は true か false でなければなりません。ここはテキスト (string) です。',
    ],
    [
      'rpcServices[0]: no contract was published yet',
      'rpcServices[0]: API 定義がまだ公開されていません',
    ],
    ['4, 2 of them not so', '4（うち不適合 2）'],
    [
      '`tier` must be one of A, B, C, but is the text "D".',
      '`tier` は A, B, C のいずれかでなければなりませんが、テキスト "D" になっています。',
    ],
    [
      '`contact.email` must be an email address, but is the text "x".',
      '`contact.email` はメールアドレスでなければなりませんが、テキスト "x" になっています。',
    ],
    [
      'serviceID "pay" is also claimed by a.yaml in acme/x and b.yaml in acme/y. a.yaml in acme/x had it first and is shown.',
      'serviceID「pay」は acme/x の a.yaml と acme/y の b.yaml でも使われています。先に使っていた acme/x の a.yaml が表示されます。',
    ],
    ['It declares a.B, which it declares already.', 'a.B を 2 回宣言しています。'],
    [
      'The file cannot be decoded: at byte 12, it ends.',
      'ファイルを読み取れません（at byte 12: it ends）。',
    ],
    [
      'The list of the pods of gke-prod (pay, ledger and 3 more namespaces) does not end.',
      'gke-prod の pods（pay, ledger ほか 3 個の Namespace）の一覧が終わりません。',
    ],
    [
      'Nothing is left of 2 namespaces that the snapshot does not mention: pay, ledger.',
      'スナップショットにない Namespace 2 個の情報が削除されました: pay, ledger',
    ],
    [
      'Follow what acme/protos broke at 3f2a9c1: 3 services have until 2027-01-01.',
      'acme/protos の 3f2a9c1 での破壊的変更に対応する（3 サービス、期限 2027-01-01）',
    ],
    [
      'Follow what acme/protos broke at 3f2a9c1: all of it was restored at 4e5d6f7.',
      'acme/protos の 3f2a9c1 での破壊的変更に対応する（4e5d6f7 の時点: すべて元に戻されました）',
    ],
    [
      'production Deployment/pay became CRITICAL: Container pay keeps crashing.',
      'production Deployment/pay の状態が「重大」になりました。',
    ],
  ])('%s', (en, ja) => {
    expect(localised(en)).toEqual({ en, ja });
  });

  test('stays as it is where people or other programs wrote it', () => {
    expect(localised('Ship it on Friday, please').ja).toBe('Ship it on Friday, please');
    expect(localised('ready').ja).toBe('ready');
  });

  test('is found in each of those that stand one after the other, if all are ours', () => {
    expect(localised(`${WHY_COSTLY} ${COSTLY_CURE}`).ja).toBe(
      localised(WHY_COSTLY).ja + localised(COSTLY_CURE).ja,
    );
    const half = `${WHY_COSTLY} Ask Ann.`;
    expect(localised(half).ja).toBe(half);
  });

  test('is found whatever stands in it, in no time that grows beyond the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 50 }), (name) => {
        expect(localised(`Did you mean ${name}?`).ja).toContain(
          name === '' ? 'Did you mean' : name.trim(),
        );
      }),
    );
    const hostile = ': {} is “ of '.repeat(700);
    expect(localised(hostile).ja === hostile).toBe(true);
  });
});
