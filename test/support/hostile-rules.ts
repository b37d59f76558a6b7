import type { RuleFacts } from '#domain/facts/rule-facts.ts';
import { deskFacts, SERVICE } from './rule-desk.ts';

type Named = readonly [name: string, text: string];

const times = (count: number, text: string) => text.repeat(count);
const joined = (count: number, text: string, by: string) => Array(count).fill(text).join(by);
const loops = (count: number, body: string, list = 'workloads') =>
  Array.from({ length: count }, (_, index) => index).reduceRight(
    (inner, index) => `${list}.all(e${index}, ${inner})`,
    body,
  );

/** Refused by the checker: each a way to make reading it costly. */
export const REFUSED_RULES: readonly Named[] = [
  ['brackets inside each other', `${times(1_900, '(')}true${times(1_900, ')')}`],
  ['lists inside each other', `${times(1_900, '[')}${times(1_900, ']')} == []`],
  ['maps inside each other', `${times(500, '{"a":')}1${times(500, '}')} == {}`],
  ['many negations', `${times(3_900, '!')}true`],
  ['many minus signs', `${times(3_900, '-')}1 == 1`],
  ['a long sum', `${joined(1_900, '1', '+')} > 0`],
  ['a long chain of fields', `service${times(900, '.a')} == ""`],
  ['a long chain of calls', `service.name${times(400, '.trim()')} == ""`],
  ['a long chain of indexes', `service.tags${times(900, '[0]')} == ""`],
  ['choices inside each other', `${times(600, 'true?')}true${times(600, ':true')}`],
  ['choices inside each other, shorter', `${times(300, 'true?')}true${times(300, ':true')}`],
  ['calls inside each other', `${times(300, 'size(')}""${times(300, ')')} > 0`],
  ['too long a text', `service.name == "${times(5_000, 'x')}"`],
  ['a hundred thousand conditions', joined(100_000, 'true', '&&')],
  ['a huge list', `1 in [${joined(900, '1', ',')}]`],
  ['a huge map', `{${Array.from({ length: 300 }, (_, i) => `"${i}":1`)}}.size() > 0`],
  ['many arguments', `size(${joined(500, '""', ',')}) > 0`],
  ['loops inside each other', loops(5, 'true')],
  ['thirty loops inside each other', loops(30, 'true')],
  ['a long pattern', `service.name.matches("${times(300, 'a?')}")`],
  ['a pattern that repeats', 'service.name.matches("(a{100}){100}")'],
  ['a pattern that repeats in many places', `service.name.matches("${times(15, '\\\\pL{99}')}")`],
  ['a pattern of Unicode groups', String.raw`service.name.matches(r"\pL")`],
  ['many patterns', joined(100, '"".matches("(abcdefgh){99}")', '||')],
  ['a pattern that repeats much', 'service.name.matches("a{99999}")'],
  ['a pattern of brackets', `service.name.matches("${times(99, '(')}")`],
  ['a pattern that looks behind', 'service.name.matches("(?<=a)b")'],
  ['a pattern from the facts', 'service.name.matches(service.tags[0])'],
  ['a number beyond measure', `${times(3_000, '9')} > 0`],
  ['a number beyond measure with a fraction', `1e${times(300, '9')} > 0.0`],
  ['hexadecimal beyond measure', `0x${times(3_000, 'f')} > 0`],
  ['a text without an end', `"${times(3_000, 'x')}`],
  ['an escape of half a character', String.raw`"\uD800" == ""`],
  ['characters nobody sees', '\u200B\u2028\u0000 true'],
  ['unicode as names', 'ѕervice.name == ""'],
  ['all signs there are', `${times(40, '@#$%^&*;:`~')}`],
  ['a function of the parser', '"e30=".bytes().json() == {}'],
  ['bytes', 'b"\\xff" == b"\\xff"'],
  ['a type as a value', 'google.protobuf.Timestamp == type(now)'],
  ['a variable', 'cel.bind(x, service.tags, x == x)'],
  ['optional access', 'service.?name.orValue("") == ""'],
  [
    'texts that grow while it is read',
    `"${times(1_900, 'x')}".replace("", "${times(1_900, 'y')}") == ""`,
  ],
  ['a message', 'Service{name: "x"} == service'],
];

/** Let pass by the checker, and stopped while they run. */
export const COSTLY_RULES: readonly Named[] = [
  ['four loops inside each other', loops(4, 'true')],
  ['three loops over long text', loops(3, 'service.name.contains("y") == false')],
  ['a search in long text', loops(2, '!service.name.contains("y")')],
  ['counting characters', loops(2, 'size(service.name) > 0')],
  ['a pattern that explodes elsewhere', loops(2, '!service.name.matches("(x+x+)+y")')],
  ['a pattern with many states', loops(1, '!service.name.matches("(x|z)*a(x|z){60}")')],
  ['a pattern about words', String.raw`service.name.matches(r"\b(\w+\s*){99}$")`],
  ['a pattern about letters', loops(1, '!service.name.matches("[a-zé日]{99}x?y")')],
  ['lists compared with each other', loops(2, 'workloads == workloads')],
  ['lists of unlike length', loops(3, 'service.tags != ["x"]')],
  ['numbers that are none', loops(3, 'int(service.name) > 0')],
  ['lists of lists', 'workloads.map(a, workloads.map(b, workloads.map(c, workloads))) == []'],
  ['text that doubles', `${joined(60, 'service.name', ' + ')} == ""`],
  ['text that grows by replacing', 'service.name.replace("x", service.name) == ""'],
  ['text that grows between all characters', 'service.name.replace("", service.name) == ""'],
  ['text that grows by joining', 'service.name.split("").join(service.name) == ""'],
  ['text in pieces', loops(2, 'service.name.split("").size() > 0')],
  ['lists that grow', loops(1, `(${joined(40, 'service.tags', ' + ')}).size() > 0`)],
  ['letters made small', loops(2, 'service.name.lowerAscii() != ""')],
  ['text trimmed', loops(2, 'service.name.trim() != ""')],
  ['text compared by order', loops(2, 'service.name <= service.name')],
  ['versions', loops(3, 'versionBefore("1.2.3.4-a.b.c", "1.2.3.4-a.b.d." + service.tags[0])')],
  ['quantities', loops(3, 'quantity(service.labels["amount"]) > 0.0')],
  ['moments', loops(3, 'string(now) != "" && timestamp(string(now)) == now')],
  ['spans', loops(3, 'duration(service.labels["span"]) < days(9)')],
  ['elements far behind', loops(3, 'workloads[299].name == "w299"')],
  ['a map made again and again', loops(3, '{"a": 1, "b": 2}.exists(k, k == "b")')],
  ['numbers that grow', 'service.count * 9000000000000000 * 9000000000000000 > 0'],
];

/** A service that is as large as services get, and larger. */
export const hostileFacts = (): RuleFacts =>
  deskFacts({
    service: {
      ...SERVICE,
      name: 'x'.repeat(100_000),
      tags: Array.from({ length: 2_000 }, () => 'tag'),
      labels: { amount: '500m', span: '1h1m1s1ms' },
    },
    workloads: Array.from({ length: 300 }, (_, index) => ({
      name: `w${index}`,
      replicas: index,
      parts: [{ size: 1 }, { size: 2 }],
      labels: { app: 'x' },
    })),
  });
