import { PROTO2, PROTO3, type RulePair, type Sources, type Versions } from './rule-pair.ts';

const M = 'message M { string s = 1; }\n';
const withOption = (option: string): string => `${PROTO3}${option}\n${M}`;

/** An option of the file; unsaid and said with its default is the same. */
const option = (rule: string, old: string, now: string, unsaid: string): RulePair => ({
  rule: `FILE_SAME_${rule}`,
  fails: [withOption(`option ${old};`), withOption(`option ${now};`)],
  passes: [withOption(`option ${unsaid};`), withOption('')],
});

const text = (rule: string, name = rule.toLowerCase()): RulePair =>
  option(rule, `${name} = "One"`, `${name} = "Two"`, `${name} = ""`);

const flag = (rule: string, unsaid = false, name = rule.toLowerCase()): RulePair =>
  option(rule, `${name} = ${unsaid}`, `${name} = ${!unsaid}`, `${name} = ${unsaid}`);

const two = (first: string, second: string): Sources => ({
  'x.proto': `${PROTO3}${first}`,
  'y.proto': `${PROTO3}${second}`,
});

/** Goes from one file of the package to another: that is lost to the file, not to the package. */
const moved = (declaration: string, stays = M): Versions => [
  two(`${declaration}\n${stays}`, 'message Y {}'),
  two(stays, `message Y {}\n${declaration}`),
];

const OPTIONS = 'import "google/protobuf/descriptor.proto";\n';
const EXTENSION = 'extend google.protobuf.FieldOptions { string note = 5#; }';
const OTHER = 'extend google.protobuf.MessageOptions { string other = 5#; }';

export const FILE_PAIRS: readonly RulePair[] = [
  flag('CC_ENABLE_ARENAS', true),
  flag('CC_GENERIC_SERVICES'),
  text('CSHARP_NAMESPACE'),
  text('GO_PACKAGE'),
  flag('JAVA_GENERIC_SERVICES'),
  flag('JAVA_MULTIPLE_FILES'),
  text('JAVA_OUTER_CLASSNAME'),
  text('JAVA_PACKAGE'),
  text('OBJC_CLASS_PREFIX'),
  option(
    'OPTIMIZE_FOR',
    'optimize_for = SPEED',
    'optimize_for = CODE_SIZE',
    'optimize_for = SPEED',
  ),
  text('PHP_CLASS_PREFIX'),
  text('PHP_METADATA_NAMESPACE'),
  text('PHP_NAMESPACE'),
  flag('PY_GENERIC_SERVICES'),
  text('RUBY_PACKAGE'),
  text('SWIFT_PREFIX'),
  {
    rule: 'FILE_SAME_SYNTAX',
    fails: [
      `${PROTO3}${M}`,
      `edition = "2023"; package $;\noption features.field_presence = IMPLICIT;\n${M}`,
    ],
    passes: ['package $;\nmessage M {}', `${PROTO2}message M {}`],
  },
  {
    rule: 'FILE_SAME_PACKAGE',
    fails: [`${PROTO3}${M}`, `syntax = "proto3"; package $.other;\n${M}`],
    passes: [`${PROTO3}${M}`, `// About the package.\n${PROTO3}${M}`],
  },
  {
    rule: 'FILE_NO_DELETE',
    fails: [two(M, 'message Y {}'), { 'x.proto': `${PROTO3}${M}` }],
    passes: [{ 'x.proto': `${PROTO3}${M}` }, two(M, 'message Y {}')],
  },
  {
    rule: 'PACKAGE_NO_DELETE',
    fails: [
      { 'x.proto': `${PROTO3}${M}`, 'y.proto': 'syntax = "proto3"; package $.gone;\nmessage Y {}' },
      { 'x.proto': `${PROTO3}${M}` },
    ],
    passes: [two(M, 'message Y {}'), { 'z.proto': `${PROTO3}${M}message Y {}` }],
  },
  {
    rule: 'MESSAGE_NO_DELETE',
    fails: moved('message Moved { message Inside { map<string, string> all = 1; } }'),
    passes: [`${PROTO3}${M}message N {}`, `${PROTO3}message N {}\n${M}`],
  },
  {
    rule: 'ENUM_NO_DELETE',
    fails: moved('enum E { ZERO = 0; }'),
    passes: [withOption(''), `${withOption('')}enum E { ZERO = 0; }`],
  },
  {
    rule: 'SERVICE_NO_DELETE',
    fails: moved('service S {}'),
    passes: [withOption('service S {}'), `${PROTO3}${M}service S {}`],
  },
  {
    rule: 'EXTENSION_NO_DELETE',
    fails: [
      two(`${OPTIONS}${EXTENSION}\n${M}`, `${OPTIONS}${OTHER}`),
      two(M, `${OPTIONS}${OTHER}\n${EXTENSION}`),
    ],
    passes: [two(M, `${OPTIONS}${OTHER}`), two(M, `${OPTIONS}${OTHER}\n${EXTENSION}`)],
  },
  {
    rule: 'PACKAGE_MESSAGE_NO_DELETE',
    fails: [two(`${M}message Gone {}`, 'message Y { message Z {} }'), two(M, 'message Y {}')],
    passes: moved('message Moved {}'),
  },
  {
    rule: 'PACKAGE_ENUM_NO_DELETE',
    fails: [
      two('enum Gone { GONE = 0; }', 'message Y { enum F { F_ZERO = 0; } enum G { G_ZERO = 0; } }'),
      two('', 'message Y { enum F { F_ZERO = 0; } }'),
    ],
    passes: [two('enum Last { LAST = 0; }', M), two('', M)],
  },
  {
    rule: 'PACKAGE_SERVICE_NO_DELETE',
    fails: [two(`${M}service S {}`, 'service T {}'), two(M, '')],
    passes: moved('service S {}'),
  },
  {
    rule: 'PACKAGE_EXTENSION_NO_DELETE',
    fails: [
      two(`${OPTIONS}${EXTENSION}\n${M}`, `${OPTIONS}${OTHER}`),
      two(M, `${OPTIONS}${OTHER}`),
    ],
    passes: [two(`${OPTIONS}${EXTENSION}`, M), two('', M)],
  },
];
