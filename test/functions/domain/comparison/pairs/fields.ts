import { EDITION, inMessage, PROTO2, PROTO3, type RulePair } from './rule-pair.ts';

const CPP = `${EDITION}import "google/protobuf/cpp_features.proto";\n`;
const TYPES =
  'double float int64 uint64 int32 fixed64 fixed32 bool string bytes uint32 sfixed32 sfixed64 sint32 sint64 E N'.split(
    ' ',
  );
const INSIDE = 'enum E { ZERO = 0; }\nmessage N {}';

/** A field for each pair of types: every one becomes every other. */
const everyType = (): readonly [string, string] => {
  const pairs = TYPES.flatMap((old) => TYPES.map((now) => [old, now] as const));
  const side = (index: 0 | 1): string =>
    pairs.map((pair, number) => `${pair[index]} f${number} = ${number + 1};`).join('\n');
  return [`${INSIDE}\n${side(0)}`, `${INSIDE}\n${side(1)}`];
};

const enums = (first: string, second: string, use: string): string =>
  `${PROTO3}message One { enum E { ${first} } }\nmessage Two { enum E { ${second} } enum F { F_ZERO = 0; } }
  message M {\n${use}\n}`;

export const FIELD_PAIRS: readonly RulePair[] = [
  {
    rule: 'FIELD_SAME_TYPE',
    fails: inMessage(...everyType()),
    passes: inMessage(
      `${INSIDE} N n = 1; repeated E e = 2;`,
      `${INSIDE} $.M.N n = 1; repeated M.E e = 2;`,
    ),
  },
  {
    rule: 'FIELD_WIRE_JSON_COMPATIBLE_TYPE',
    fails: inMessage(
      'string a = 1; map<int32, string> m = 2;',
      'bytes a = 1; map<int64, string> m = 2;',
    ),
    passes: inMessage('uint32 a = 1; fixed64 b = 2;', 'int32 a = 1; sfixed64 b = 2;'),
  },
  {
    rule: 'FIELD_WIRE_COMPATIBLE_TYPE',
    fails: [
      enums('A = 0; B = 1;', 'A = 0;', 'One.E e = 1; bytes b = 2; One.E f = 3;'),
      enums('A = 0; B = 1;', 'A = 0;', 'Two.E e = 1; string b = 2; Two.F f = 3;'),
    ],
    passes: [
      enums('A = 0;', 'A = 0; B = 1;', 'One.E e = 1; string s = 2; bool b = 3;'),
      enums('A = 0;', 'A = 0; B = 1;', 'Two.E e = 1; bytes s = 2; uint64 b = 3;'),
    ],
  },
  {
    rule: 'FIELD_SAME_CARDINALITY',
    fails: inMessage(
      'int32 a = 1; optional int32 b = 2; repeated M c = 3; oneof o { int32 d = 4; }',
      'optional int32 a = 1; repeated int32 b = 2; map<string, M> c = 3; int32 d = 4;',
    ),
    passes: inMessage('M a = 1; map<string, M> m = 2;', 'optional M a = 1; map<string, M> m = 2;'),
  },
  {
    rule: 'FIELD_WIRE_JSON_COMPATIBLE_CARDINALITY',
    fails: inMessage(
      'repeated MEntry e = 1; message MEntry {}',
      'map<string, string> e = 1; message MEntry {}',
    ),
    passes: inMessage('int32 a = 1;', 'optional int32 a = 1;'),
  },
  {
    rule: 'FIELD_WIRE_COMPATIBLE_CARDINALITY',
    fails: inMessage(
      'required int32 a = 1; repeated int32 b = 2;',
      'optional int32 a = 1; optional int32 b = 2;',
      PROTO2,
    ),
    passes: inMessage('int32 a = 1;', 'optional int32 a = 1;'),
  },
  {
    rule: 'FIELD_SAME_NAME',
    fails: inMessage(
      'int32 a = 1; map<string, string> b = 2;',
      'int32 c = 1; map<string, string> d = 2;',
    ),
    passes: inMessage('int32 a = 1; int32 b = 2;', 'int32 b = 2; int32 a = 1;'),
  },
  {
    rule: 'FIELD_SAME_JSON_NAME',
    fails: inMessage(
      'int32 a_b = 1; int32 c = 2 [json_name = "d"];',
      'int32 a_b = 1 [json_name = "x"]; int32 c = 2;',
    ),
    passes: inMessage('int32 a_b = 1;', 'int32 a_b = 1 [json_name = "aB"];'),
  },
  {
    rule: 'FIELD_SAME_JSTYPE',
    fails: inMessage(
      'int64 a = 1; int64 b = 2;',
      'int64 a = 1 [jstype = JS_STRING]; fixed64 b = 2 [jstype = JS_NUMBER];',
    ),
    passes: inMessage('int64 a = 1;', 'int64 a = 1 [jstype = JS_NORMAL];'),
  },
  {
    rule: 'FIELD_SAME_DEFAULT',
    fails: inMessage(
      `optional int32 a = 1; optional string b = 2 [default = "x"]; optional bytes c = 3 [default = "\\001\\n\\xff"];
       optional double d = 4 [default = inf]; optional float e = 5 [default = 0.1]; optional bool f = 6;
       enum E { ONE = 1; TWO = 2; } optional E g = 7; optional uint64 h = 8 [default = 18446744073709551615];
       optional float i = 9 [default = nan];`,
      `optional int32 a = 1 [default = 5]; optional string b = 2; optional bytes c = 3 [default = "\\001\\n\\xfe"];
       optional double d = 4 [default = -inf]; optional float e = 5 [default = 0.2]; optional bool f = 6 [default = true];
       enum E { ONE = 1; TWO = 2; } optional E g = 7 [default = TWO]; optional uint64 h = 8 [default = 18446744073709551614];
       optional float i = 9 [default = 1];`,
      PROTO2,
    ),
    passes: inMessage(
      `optional int32 a = 1; optional string b = 2 [default = "é"]; optional bytes c = 3 [default = "\\n\\x01"];
       optional double d = 4 [default = nan]; optional float e = 5 [default = 0.1]; optional bool f = 6 [default = true];
       enum E { ONE = 1; TWO = 2; } optional E g = 7 [default = TWO]; optional E h = 8;`,
      `optional int64 a = 1 [default = 0]; optional bytes b = 2 [default = "\\303\\251"]; optional bytes c = 3 [default = "\\012\\001"];
       optional double d = 4 [default = nan]; optional double e = 5 [default = 0.1]; optional int32 f = 6 [default = 1];
       enum E { ONE = 1; TWO = 2; } optional int32 g = 7 [default = 2]; optional E h = 8 [default = ONE];`,
      PROTO2,
    ),
  },
  {
    rule: 'FIELD_SAME_UTF8_VALIDATION',
    fails: inMessage(
      'string a = 1; map<string, string> m = 2;',
      'string a = 1 [features.utf8_validation = NONE]; map<string, string> m = 2;',
      EDITION,
    ),
    passes: inMessage('bytes a = 1;', 'string a = 1 [features.utf8_validation = NONE];', EDITION),
  },
  {
    rule: 'FIELD_SAME_JAVA_UTF8_VALIDATION',
    fails: inMessage(
      'optional string a = 1;',
      'optional string a = 1;\n}\noption java_string_check_utf8 = true;\nmessage Z {',
      PROTO2,
    ),
    passes: inMessage(
      'string a = 1;',
      'string a = 1;\n}\noption java_string_check_utf8 = true;\nmessage Z {',
      PROTO3,
    ),
  },
  {
    rule: 'FIELD_SAME_CPP_STRING_TYPE',
    fails: [
      `${CPP}message M { string a = 1; string b = 2 [ctype = CORD]; bytes c = 3; string d = 4; }`,
      `${CPP}message M { string a = 1 [ctype = CORD]; string b = 2; bytes c = 3 [features.(pb.cpp).string_type = CORD];
       string d = 4 [features.(pb.cpp).string_type = VIEW]; }`,
    ],
    passes: [
      `${CPP}message M { string a = 1 [ctype = STRING_PIECE]; string b = 2 [ctype = CORD]; map<string, string> m = 3; }`,
      `${CPP}message M { string a = 1; string b = 2 [features.(pb.cpp).string_type = CORD]; map<string, string> m = 3; }`,
    ],
  },
];
