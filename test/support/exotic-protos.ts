const RULES = `syntax = "proto2";

package acme;

import "google/protobuf/any.proto";
import "google/protobuf/descriptor.proto";

message Rules {
  optional float ratio = 1;
  optional bytes blob = 2;
  repeated string words = 3;
  map<string, Rules> by_name = 4;
  optional group Inner = 5 {
    optional string text = 1;
  }
  optional google.protobuf.Any any = 6;
  optional sint64 low = 7;
  optional Kind kind = 8;
  repeated Rules nested = 9;

  enum Kind {
    NONE = 0;
    SOME = 1;
  }

  extensions 100 to max;
}

extend google.protobuf.FileOptions {
  optional Rules file = 50001;
}

extend google.protobuf.MessageOptions {
  optional Rules message = 50001;
  repeated Rules.Kind kinds = 50002;
}

extend google.protobuf.FieldOptions {
  optional Rules field = 50001;
  repeated string notes = 50002;
}

extend google.protobuf.OneofOptions {
  optional bool one = 50001;
}

extend google.protobuf.EnumOptions {
  optional double enum = 50001;
}

extend google.protobuf.EnumValueOptions {
  optional uint64 value = 50001;
}

extend google.protobuf.ServiceOptions {
  optional Rules.Kind service = 50001;
}

extend google.protobuf.MethodOptions {
  optional Rules method = 50001;
}

extend google.protobuf.ExtensionRangeOptions {
  optional string range = 50001;
}

extend Rules {
  repeated string extra = 100;
}
`;

/** Files that use everything the language has, laid out as ours are printed. */
export const EXOTIC: Readonly<Record<string, string>> = {
  'acme/rules.proto': RULES,
  'options.proto': `syntax = "proto3";

package acme.pay;

import "acme/rules.proto";

option java_package = "com.acme \\"pay\\"";
option (acme.file) = { ratio: 0.1, low: -9007199254740993 };

// Everything at once.
service Pay {
  option deprecated = true;
  option (acme.service) = SOME;

  // First.
  rpc Get(Order) returns (Order);

  rpc Watch(stream Order) returns (stream Order) {
    option idempotency_level = NO_SIDE_EFFECTS;
    option (acme.method) = {
      words: ["a", "b"],
      by_name: [{ key: "x", value: { ratio: inf } }, { key: "y", value: {} }],
      inner: { text: "in" },
      any: { [type.googleapis.com/acme.Rules.Inner]: { text: "t" } },
      [acme.extra]: ["e"]
    };
  }
}

message Order {
  option (acme.message) = { blob: "\\000\\377\\"", kind: SOME };
  option (acme.kinds) = NONE;
  option (acme.kinds) = SOME;

  reserved 5, 10 to 19, 100 to max;
  reserved "old", "older";
  string id = 1 [json_name = "@id"];
  optional int32 count = 2 [(acme.notes) = "one", (acme.notes) = "two"]; // How many.

  oneof choice {
    option (acme.one) = true;
    string card = 3;
    Order cash = 4 [deprecated = true];
  }

  map<string, State> states = 6;
  repeated double many = 7 [
    packed = false,
    (acme.field) = {
      words: [
        "a long text that does not fit",
        "beside the other ones on one line"
      ],
      nested: [{}]
    }
  ];

  message Line {
    Line inner = 1;
  }

  repeated Line lines = 8;
}

enum State {
  option allow_alias = true;
  option (acme.enum) = 1e+100;

  UNKNOWN = 0 [(acme.value) = 18446744073709551615];
  DONE = 1;
  FINISHED = 1 [deprecated = true];
  LOST = -1;
  reserved 5, 7 to 9, 40 to max;
  reserved "GONE";
}
`,
  'old.proto': `syntax = "proto2";

import "acme/rules.proto";

message Base {
  required string id = 1;
  optional string greeting = 2 [default = "hi \\"you\\"\\n"];
  optional bytes blob = 3 [default = "\\000\\"x\\\\"];
  optional double much = 4 [default = -inf];
  optional Color color = 5 [default = RED];
  repeated group Result = 6 {
    optional string url = 1;
    optional group Deep = 2 {
      optional int32 n = 1;
    }
  }

  oneof either {
    group Left = 7 {
    }
    string right = 8;
  }

  extensions 100 to 199 [verification = UNVERIFIED, (acme.range) = "r"];
  extensions 1000 to max;

  enum Color {
    RED = 1;
  }
}

message Set {
  option message_set_wire_format = true;

  extensions 4 to max;
}

extend Base {
  optional group Extra = 100 {
    optional string text = 1;
  }
  repeated int32 numbers = 101 [packed = true];
}

message Scope {
  extend Set {
    optional Scope scope = 2147483646;
  }
}
`,
  'newest.proto': `edition = "2024";

package acme.editions;

import public "old.proto";
import "google/protobuf/cpp_features.proto";
import option "acme/rules.proto";

option features.enum_type = CLOSED;
option features.(pb.cpp) = { string_type: STRING };

export message M {
  reserved gone;
  string plain = 1 [features.field_presence = IMPLICIT];
  string needed = 2 [features.field_presence = LEGACY_REQUIRED];
  repeated int32 many = 3 [features.repeated_field_encoding = EXPANDED];
  M inner = 4 [features.message_encoding = DELIMITED, (acme.field) = { ratio: 2 }];
  string text = 5 [default = "d", retention = RETENTION_SOURCE, targets = TARGET_TYPE_FIELD];

  local enum E {
    ONE = 1;
  }
}
`,
  'weak.proto': `edition = "2023";

import "names.proto";
import weak "options.proto";
import public "old.proto";

option features.json_format = LEGACY_BEST_EFFORT;
`,
  'names.proto': `syntax = "proto3";

package acme.google.deep;

import "google/protobuf/any.proto";

message acme {
  acme self = 1;
  .google.protobuf.Any any = 2;
  constructor __proto__ = 3;
  toString.hasOwnProperty has = 4;
}

message constructor {
}

message toString {
  message hasOwnProperty {
    hasOwnProperty toString = 1;
    acme other = 2;
  }
}
`,
};
