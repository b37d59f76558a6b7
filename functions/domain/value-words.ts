import type { Localised } from './workload.ts';

/** What rules say of found and wanted in words of their own. Kubernetes' own words (OOMKilled, Complete) stay. */
const WORDS: Readonly<Record<string, string>> = {
  active: '実行中',
  deleted: '削除済み',
  'never ran': '実行履歴なし',
  'no address': 'アドレスなし',
  'not ready': '準備未完了',
  paused: '一時停止中',
  ready: '準備完了',
  running: '実行中',
  scheduled: '配置済み',
  suspended: '停止中',
};

const PATTERNS: readonly (readonly [RegExp, string])[] = [
  [/^ready within (\d+) s$/, '$1 秒以内に準備完了'],
  [/^exit code (-?\d+)$/, '終了コード $1'],
];

/** `api: ` before the rest of `api: not ready, exit code 1`; names of containers and resources stay. */
const NAMED = /^([\w./-]+: )?(.*)$/s;

/** A value found or wanted in both languages. Findings keep it in English, by which they are known again. */
export function valueWords(value: string): Localised {
  const [, name = '', rest = ''] = NAMED.exec(value) ?? [];
  return { en: value, ja: name + rest.split(', ').map(inJapanese).join('、') };
}

function inJapanese(part: string): string {
  const known = Object.hasOwn(WORDS, part) ? WORDS[part] : undefined;
  if (known !== undefined) return known;
  const [pattern, text] = PATTERNS.find(([one]) => one.test(part)) ?? [];
  return pattern === undefined || text === undefined ? part : part.replace(pattern, text);
}
