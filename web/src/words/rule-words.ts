import type { Language } from '#web/live/preferences.ts';

/** What an option demands, as the API says it: an English phrase, and what it is made of. */
export interface ToldRule {
  readonly kind: string;
  readonly of: 'ITEM' | 'KEY' | 'VALUE' | null;
  readonly params: unknown;
  readonly text: string;
}

/** `1 to 64 characters`, 「1〜64 文字」. What has no Japanese phrase here is said in English. */
export function ruleSentence(rule: ToldRule, language: Language): string {
  if (language === 'en') return rule.text;
  const phrase = japanese(rule.kind, paramsOf(rule.params));
  if (phrase === undefined) return rule.text;
  return rule.of === null ? phrase : `${PARTS[rule.of]}: ${phrase}`;
}

const PARTS = { ITEM: '各要素', KEY: '各キー', VALUE: '各値' } as const;

type Params = Readonly<Record<string, unknown>>;

function japanese(kind: string, params: Params): string | undefined {
  const text = typeof params.text === 'string' ? params.text : '';
  const values = Array.isArray(params.values) ? params.values.join('、') : '';
  switch (kind) {
    case 'count':
      return between(
        String(params.min ?? ''),
        String(params.max ?? ''),
        UNITS[String(params.unit)] ?? '',
      );
    case 'range':
      return range(params);
    case 'constant':
      return `常に ${text}`;
    case 'pattern':
      return `${text} に一致`;
    case 'prefix':
      return `${text} で始まる`;
    case 'suffix':
      return `${text} で終わる`;
    case 'contains':
      return `${text} を含む`;
    case 'not-contains':
      return `${text} を含まない`;
    case 'within-now':
      return `現在から ${text} 以内`;
    case 'in':
      return `${values} のいずれか`;
    case 'not-in':
      return `${values} 以外`;
    case 'example':
      return `例: ${values}`;
    case 'behavior':
      return BEHAVIORS[String(params.behavior)];
    case 'format':
      return FORMATS[String(params.format)];
    default:
      return PHRASES[kind];
  }
}

function between(min: string, max: string, unit: string): string {
  if (min === max) return `${min} ${unit}`;
  if (max === '') return `${min} ${unit}以上`;
  return min === '' ? `${max} ${unit}以下` : `${min}〜${max} ${unit}`;
}

function range({ above, from, below, to, outside }: Params): string {
  const lower =
    above === undefined ? (from === undefined ? '' : `${from} 以上`) : `${above} より大きい`;
  const upper =
    below === undefined ? (to === undefined ? '' : `${to} 以下`) : `${below} より小さい`;
  const both = outside === true ? [upper, lower] : [lower, upper];
  return both.filter((part) => part !== '').join(outside === true ? 'または ' : '、');
}

const paramsOf = (params: unknown): Params =>
  typeof params === 'object' && params !== null ? (params as Params) : {};

const UNITS: Readonly<Record<string, string>> = {
  characters: '文字',
  bytes: 'バイト',
  items: '件',
  entries: '件',
};

const PHRASES: Readonly<Record<string, string>> = {
  required: '必須',
  unchecked: '検証なし',
  'unchecked-when-empty': '空のときは検証なし',
  unique: '重複なし',
  'defined-values': 'enum に定義された値のみ',
  finite: '有限の数値',
  past: '過去の日時',
  future: '未来の日時',
  'one-required': 'いずれか 1 つが必須',
};

/** https://google.aip.dev/203 */
const BEHAVIORS: Readonly<Record<string, string>> = {
  OPTIONAL: '任意',
  REQUIRED: '必須',
  OUTPUT_ONLY: '出力専用: サービスが設定し、リクエストでは無視されます',
  INPUT_ONLY: '入力専用: レスポンスには含まれません',
  IMMUTABLE: '変更不可: 作成時にのみ設定できます',
  UNORDERED_LIST: '順序は不定',
  NON_EMPTY_DEFAULT: '空のときはサービスが既定値を設定',
  IDENTIFIER: 'リソース自身の名前',
};

const FORMATS: Readonly<Record<string, string>> = {
  email: '有効なメールアドレス',
  hostname: '有効なホスト名',
  'host-and-port': 'ホストとポート',
  ip: '有効な IP アドレス',
  ipv4: '有効な IPv4 アドレス',
  ipv6: '有効な IPv6 アドレス',
  address: '有効なホスト名または IP アドレス',
  uri: '有効な URI',
  'uri-ref': '有効な URI または相対参照',
  uuid: '有効な UUID',
  tuuid: 'ハイフンなしの有効な UUID',
  ulid: '有効な ULID',
};
