import { EDITION, inMessage, PROTO2, PROTO3, type Versions } from './rule-pair.ts';

const OPTIONS = 'import "google/protobuf/descriptor.proto";\n';
const JAVA = `${EDITION}import "google/protobuf/java_features.proto";\n`;
const USER = `${PROTO2}import "$/e.proto";\nmessage M { optional E a = 1; optional E b = 2 [default = Y]; extensions 9; }
extend M { optional E x = 9; }`;

/** Steps that touch several rules at once, or whose answer depends on more than one file. */
export const CASES: Readonly<Record<string, Versions>> = {
  'a message moves to another file and changes on the way': [
    {
      'x.proto': `${PROTO3}message M { int32 a = 1; message N { int32 b = 1; } }`,
      'y.proto': `${PROTO3}message Y {}`,
    },
    {
      'x.proto': `${PROTO3}message X {}`,
      'y.proto': `${PROTO3}message M { string a = 1; message N { int64 b = 1; } }`,
    },
  ],
  'an enum elsewhere is numbered anew, so that fields of an unchanged file hold something else': [
    { 'e.proto': `${PROTO2}enum E { X = 1; Y = 2; }`, 'm.proto': USER },
    { 'e.proto': `${PROTO2}enum E { Y = 3; X = 1; Z = 2; }`, 'm.proto': USER },
  ],
  'the same, seen through a public import': [
    {
      'e.proto': `${PROTO2}enum E { X = 1; }`,
      'p.proto': `${PROTO2}import public "$/e.proto";`,
      'm.proto': `${PROTO2}import "$/p.proto";\nmessage M { optional E a = 1; }`,
    },
    {
      'e.proto': `${PROTO2}enum E { X = 2; }`,
      'p.proto': `${PROTO2}import public "$/e.proto";`,
      'm.proto': `${PROTO2}import "$/p.proto";\nmessage M { optional E a = 1; }`,
    },
  ],
  'a field takes an enum of the same name from an unchanged file': [
    {
      'e.proto': `${PROTO3}message A { enum E { Z = 0; } }\nmessage B { enum E { Z = 0; O = 1; } }`,
      'm.proto': `${PROTO3}import "$/e.proto";\nmessage M { A.E e = 1; B.E f = 2; }`,
    },
    {
      'e.proto': `${PROTO3}message A { enum E { Z = 0; } }\nmessage B { enum E { Z = 0; O = 1; } }`,
      'm.proto': `${PROTO3}import "$/e.proto";\nmessage M { B.E e = 1; A.E f = 2; }`,
    },
  ],
  'the last message, enum and extension of a package vanish while the package stays': [
    {
      'x.proto': `${PROTO2}${OPTIONS}message M {}\nenum E { A = 0; }\nextend google.protobuf.EnumOptions { optional int32 x = 5#; }\nservice S {}`,
    },
    { 'x.proto': `${PROTO2}service T {}` },
  ],
  'what vanishes is still declared by an unchanged file of the package': [
    {
      'x.proto': `${PROTO3}message M {}\nenum E { A = 0; }`,
      'y.proto': `${PROTO3}message Y { enum F { G = 0; } }`,
    },
    { 'x.proto': `${PROTO3}service T {}`, 'y.proto': `${PROTO3}message Y { enum F { G = 0; } }` },
  ],
  'a package moves': [
    {
      'v1/x.proto':
        'syntax = "proto3"; package $.v1;\nmessage M { N n = 1; }\nmessage N {}\nservice S { rpc G(M) returns (N); }',
    },
    {
      'v2/x.proto':
        'syntax = "proto3"; package $.v2;\nmessage M { N n = 1; }\nmessage N {}\nservice S { rpc G(M) returns (N); }',
    },
  ],
  groups: inMessage(
    'optional group A = 1 { optional int32 x = 1; } repeated group B = 2 { optional int32 x = 1; } optional M c = 3;',
    'optional group A = 1 { optional string x = 1; } optional M b = 2; optional group C = 3 { }',
    PROTO2,
  ),
  maps: inMessage(
    'map<string, int32> a = 1; map<int32, M> b = 2; map<string, string> c = 3; map<string, M> d = 4;',
    'map<string, int64> a = 1; map<string, M> b = 2; repeated string c = 3; map<string, bytes> d = 4;',
  ),
  'delimited encoding, which maps don’t take': [
    `${EDITION}message M { M a = 1; map<string, M> b = 2; repeated M c = 3; }`,
    `${EDITION}option features.message_encoding = DELIMITED;\nmessage M { M a = 1; map<string, M> b = 2; repeated M c = 3; }`,
  ],
  'from proto2 to an edition with the same meaning': [
    `${PROTO2}enum E { A = 0; }\nmessage M { required int32 r = 1; optional group G = 2 { } repeated int32 l = 3; optional string s = 4; optional E e = 5; }`,
    `${EDITION}option features.utf8_validation = NONE;\noption features.json_format = LEGACY_BEST_EFFORT;\noption features.repeated_field_encoding = EXPANDED;
enum E { option features.enum_type = CLOSED; A = 0; }
message M { int32 r = 1 [features.field_presence = LEGACY_REQUIRED]; G g = 2 [features.message_encoding = DELIMITED]; message G {} repeated int32 l = 3; string s = 4; E e = 5; }`,
  ],
  'features of a file, which its messages and enums inherit': [
    `${EDITION}enum E { A = 0; }\nmessage M { int32 a = 1; string s = 2; message N { enum F { G = 0; } } }`,
    `${EDITION}option features.enum_type = CLOSED;\noption features.json_format = LEGACY_BEST_EFFORT;\noption features.field_presence = IMPLICIT;\noption features.utf8_validation = NONE;
enum E { A = 0; }\nmessage M { int32 a = 1; string s = 2; message N { enum F { G = 0; } } }`,
  ],
  'JSON format, which nested messages inherit': inMessage(
    'message N { message O {} enum E { A = 0; } }',
    'option features.json_format = LEGACY_BEST_EFFORT; message N { message O { option features.json_format = ALLOW; } enum E { A = 0; } }',
    EDITION,
  ),
  'presence becomes required in an edition': inMessage(
    'int32 a = 1; int32 b = 2 [features.field_presence = LEGACY_REQUIRED];',
    'int32 a = 1 [features.field_presence = LEGACY_REQUIRED]; int32 b = 2 [features.field_presence = IMPLICIT];',
    EDITION,
  ),
  'UTF-8 checks of Java in an edition': [
    `${JAVA}message M { string a = 1 [features.utf8_validation = NONE]; string b = 2 [features.(pb.java).utf8_validation = VERIFY, features.utf8_validation = NONE]; }`,
    `${JAVA}message M { string a = 1 [features.(pb.java).utf8_validation = VERIFY, features.utf8_validation = NONE]; string b = 2 [features.utf8_validation = NONE]; }`,
  ],
  'extensions change like fields, and by their full names': [
    `${PROTO2}message M { extensions 1 to 100; }\nextend M { optional int32 a = 1; repeated string b = 2; optional string c = 3 [default = "x"]; }
message Scope { extend M { optional int64 d = 4; optional int32 e = 5; } }`,
    `${PROTO2}message M { extensions 1 to 100; }\nextend M { optional string a = 1; optional string b = 2; optional string c = 3 [default = "y"]; optional int64 d = 4; }
message Scope { extend M { optional int32 f = 5; } }`,
  ],
  'names that JavaScript has itself': [
    `${PROTO3}message constructor { int32 __proto__ = 1; int32 toString = 2; message hasOwnProperty {} }\nenum valueOf { prototype = 0; }\nservice toString { rpc constructor(.$.constructor) returns (.$.constructor); rpc __proto__(.$.constructor) returns (.$.constructor); }`,
    `${PROTO3}message constructor { string __proto__ = 1; }\nenum valueOf { prototype = 0; }\nservice toString { rpc constructor(.$.constructor) returns (stream .$.constructor); }`,
  ],
  'a file without syntax, one of proto2 and one of proto3 change theirs': [
    {
      'a.proto': 'package $;\nmessage A {}',
      'b.proto': `${PROTO2}message B {}`,
      'c.proto': `${PROTO3}message C {}`,
    },
    {
      'a.proto': `${PROTO3}message A {}`,
      'b.proto': `${EDITION}message B {}`,
      'c.proto': `${PROTO2}message C {}`,
    },
  ],
  'deep nesting': [
    `${PROTO3}${'message M { '.repeat(20)}int32 a = 1; message Gone {} enum E { A = 0; B = 1; } ${'}'.repeat(20)}`,
    `${PROTO3}${'message M { '.repeat(20)}int64 a = 1; enum E { A = 0; } ${'}'.repeat(20)}`,
  ],
  'required fields that appear in messages of editions and vanish by renumbering': inMessage(
    'required int32 a = 1; required M b = 2;',
    'required int32 a = 3; optional M b = 2;',
    PROTO2,
  ),
  'ranges that touch, overlap and split': inMessage(
    'extensions 10 to 20; extensions 21 to 30; extensions 31 to 40; reserved 100 to 110; reserved 111;',
    'extensions 10 to 25; extensions 27 to 28; extensions 30 to 40; reserved 101 to 102, 104, 106 to 111;',
    PROTO2,
  ),
  'files without a package': [
    {
      'x.proto': 'syntax = "proto3";\nmessage $M { int32 a = 1; message N {} }\nmessage $Gone {}',
      'y.proto': 'syntax = "proto3";\nenum $E { $_A = 0; }',
    },
    {
      'x.proto': 'syntax = "proto3";\nmessage $M { string a = 1; }',
      'z.proto': 'syntax = "proto3";\nenum $F { $_B = 0; }',
    },
  ],
  'a package whose name is the beginning of another, or that of a message': [
    {
      'x.proto': `${PROTO3}message a { message B { int32 x = 1; } }`,
      'y.proto': 'syntax = "proto3"; package $.b;\nmessage C {}',
    },
    {
      'x.proto': 'syntax = "proto3"; package $.a;\nmessage B { string x = 1; }',
      'y.proto': 'syntax = "proto3"; package $.b.c;\nmessage C {}',
    },
  ],
};
