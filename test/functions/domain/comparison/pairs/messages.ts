import { EDITION, inMessage, PROTO2, PROTO3, type RulePair } from './rule-pair.ts';

export const MESSAGE_PAIRS: readonly RulePair[] = [
  {
    rule: 'EXTENSION_MESSAGE_NO_DELETE',
    fails: inMessage(
      'extensions 4, 20 to 30, 100 to max;',
      'extensions 22 to 25, 200 to max;',
      PROTO2,
    ),
    passes: inMessage('extensions 10 to 12, 13 to 20;', 'extensions 8 to 14, 15 to max;', PROTO2),
  },
  {
    rule: 'RESERVED_MESSAGE_NO_DELETE',
    fails: inMessage(
      'reserved 3, 5 to 9, 50 to max; reserved "a", "b";',
      'reserved 5 to 6, 8; reserved "b";',
    ),
    passes: inMessage(
      'reserved 3, 5 to 9; reserved "a";',
      'reserved 3 to 9, 20; reserved "a", "b";',
    ),
  },
  {
    rule: 'MESSAGE_SAME_REQUIRED_FIELDS',
    fails: inMessage(
      'required int32 a = 1; optional int32 b = 2; required int32 c = 3;',
      'optional int32 b = 2; required int32 c = 3; required int32 d = 4;',
      PROTO2,
    ),
    passes: inMessage(
      'required int32 a = 1;',
      'required int32 a = 1; optional int32 b = 2;',
      PROTO2,
    ),
  },
  {
    rule: 'MESSAGE_NO_REMOVE_STANDARD_DESCRIPTOR_ACCESSOR',
    fails: inMessage('', 'option no_standard_descriptor_accessor = true;', PROTO2),
    passes: inMessage('option no_standard_descriptor_accessor = true;', '', PROTO2),
  },
  {
    rule: 'MESSAGE_SAME_JSON_FORMAT',
    fails: inMessage(
      'option features.json_format = ALLOW; message N {}',
      'option features.json_format = LEGACY_BEST_EFFORT; message N {}',
      EDITION,
    ),
    passes: inMessage('option features.json_format = LEGACY_BEST_EFFORT;', '', EDITION),
  },
  {
    rule: 'ONEOF_NO_DELETE',
    fails: inMessage(
      'oneof o { int32 a = 1; } oneof p { int32 b = 2; }',
      'oneof p { int32 b = 2; }',
    ),
    passes: inMessage('optional int32 a = 1;', 'oneof o { int32 a = 1; }'),
  },
  {
    rule: 'FIELD_SAME_ONEOF',
    fails: inMessage(
      'oneof o { int32 a = 1; int32 b = 2; } int32 c = 3; optional int32 d = 4; oneof p { int32 e = 5; }',
      'oneof o { int32 c = 3; int32 d = 4; } int32 a = 1; oneof p { int32 b = 2; int32 e = 5; }',
    ),
    passes: inMessage('optional int32 a = 1;', 'int32 a = 1;'),
  },
  {
    rule: 'FIELD_NO_DELETE',
    fails: inMessage('int32 a = 1; map<int32, int32> m = 2;', 'reserved 1, 2; reserved "a", "m";'),
    passes: inMessage('int32 a = 1;', 'int32 a = 1; int32 b = 2;'),
  },
  {
    rule: 'FIELD_NO_DELETE_UNLESS_NAME_RESERVED',
    fails: inMessage('int32 a = 1; int32 b = 2;', 'reserved 1, 2; reserved "b";'),
    passes: inMessage('int32 a = 1;', 'reserved 1; reserved "a";'),
  },
  {
    rule: 'FIELD_NO_DELETE_UNLESS_NUMBER_RESERVED',
    fails: inMessage('int32 a = 1; int32 b = 2;', 'reserved 2 to 4; reserved "a", "b";'),
    passes: inMessage('int32 a = 1;', 'reserved 1 to 3; reserved "a";'),
  },
];

const enumOf = (values: string, head = PROTO3): string => `${head}enum E {\n${values}\n}`;

export const ENUM_PAIRS: readonly RulePair[] = [
  {
    rule: 'ENUM_SAME_TYPE',
    fails: [
      enumOf('ZERO = 0;', EDITION),
      enumOf('option features.enum_type = CLOSED; ZERO = 0;', EDITION),
    ],
    passes: [
      enumOf('ZERO = 0;', EDITION),
      enumOf('option features.enum_type = OPEN; ZERO = 0;', EDITION),
    ],
  },
  {
    rule: 'ENUM_SAME_JSON_FORMAT',
    fails: [
      enumOf('ZERO = 0;', EDITION),
      enumOf('option features.json_format = LEGACY_BEST_EFFORT; ZERO = 0;', EDITION),
    ],
    passes: [enumOf('ZERO = 0;', PROTO2), enumOf('ZERO = 0;', EDITION)],
  },
  {
    rule: 'ENUM_VALUE_NO_DELETE',
    fails: [
      enumOf('option allow_alias = true; ZERO = 0; ONE = 1; UNO = 1; TWO = 2;'),
      enumOf('ZERO = 0; reserved 1, 2; reserved "ONE", "UNO", "TWO";'),
    ],
    passes: [enumOf('ZERO = 0;'), enumOf('ZERO = 0; ONE = 1;')],
  },
  {
    rule: 'ENUM_VALUE_NO_DELETE_UNLESS_NAME_RESERVED',
    fails: [
      enumOf('option allow_alias = true; ZERO = 0; ONE = 1; UNO = 1; TWO = 2;'),
      enumOf('ZERO = 0; reserved 1, 2; reserved "ONE", "TWO";'),
    ],
    passes: [enumOf('ZERO = 0; ONE = 1;'), enumOf('ZERO = 0; reserved 1; reserved "ONE";')],
  },
  {
    rule: 'ENUM_VALUE_NO_DELETE_UNLESS_NUMBER_RESERVED',
    fails: [
      enumOf('ZERO = 0; ONE = 1; NEGATIVE = -1;'),
      enumOf('ZERO = 0; reserved -5 to -2; reserved "ONE";'),
    ],
    passes: [enumOf('ZERO = 0; ONE = 1;'), enumOf('ZERO = 0; reserved 1 to max; reserved "ONE";')],
  },
  {
    rule: 'ENUM_VALUE_SAME_NAME',
    fails: [
      enumOf('option allow_alias = true; ZERO = 0; ONE = 1; UNO = 1; TWO = 2;'),
      enumOf('option allow_alias = true; NULL = 0; ONE = 1; EINS = 1; TWO = 2;'),
    ],
    passes: [
      enumOf('ZERO = 0; ONE = 1;'),
      enumOf('option allow_alias = true; ZERO = 0; ONE = 1; UNO = 1;'),
    ],
  },
  {
    rule: 'RESERVED_ENUM_NO_DELETE',
    fails: [
      enumOf('ZERO = 0; reserved -4, 5 to 9, 20 to max; reserved "A", "B";'),
      enumOf('ZERO = 0; reserved 6 to 7, 30 to max; reserved "B";'),
    ],
    passes: [
      enumOf('ZERO = 0; reserved 5 to 9; reserved "A";'),
      enumOf('ZERO = 0; reserved 3 to 6, 7 to 10; reserved "A", "B";'),
    ],
  },
];

const service = (methods: string): string =>
  `${PROTO3}message A {}\nmessage B {}\nservice S {\n${methods}\n}`;

const GET = 'rpc Get(A) returns (B);';

export const SERVICE_PAIRS: readonly RulePair[] = [
  {
    rule: 'RPC_NO_DELETE',
    fails: [service(`${GET} rpc List(A) returns (B);`), service(GET)],
    passes: [service(GET), service(`rpc List(A) returns (B); ${GET}`)],
  },
  {
    rule: 'RPC_SAME_CLIENT_STREAMING',
    fails: [service(`${GET}`), service('rpc Get(stream A) returns (B);')],
    passes: [service(GET), service('rpc Get($.A) returns (B) {}')],
  },
  {
    rule: 'RPC_SAME_SERVER_STREAMING',
    fails: [service('rpc Get(A) returns (stream B);'), service(GET)],
    passes: [service(GET), service('rpc Get(A) returns ($.B);')],
  },
  {
    rule: 'RPC_SAME_REQUEST_TYPE',
    fails: [service(GET), service('rpc Get(B) returns (B);')],
    passes: [service(GET), service('rpc Get(.$.A) returns (B);')],
  },
  {
    rule: 'RPC_SAME_RESPONSE_TYPE',
    fails: [service(GET), service('rpc Get(A) returns (A);')],
    passes: [service(GET), service('rpc Get(A) returns (.$.B);')],
  },
  {
    rule: 'RPC_SAME_IDEMPOTENCY_LEVEL',
    fails: [
      service(`${GET} rpc Put(A) returns (B) { option idempotency_level = IDEMPOTENT; }`),
      service(
        'rpc Get(A) returns (B) { option idempotency_level = NO_SIDE_EFFECTS; } rpc Put(A) returns (B);',
      ),
    ],
    passes: [
      service(GET),
      service('rpc Get(A) returns (B) { option idempotency_level = IDEMPOTENCY_UNKNOWN; }'),
    ],
  },
];
