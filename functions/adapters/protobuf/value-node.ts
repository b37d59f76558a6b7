import type { DescEnum, DescMessage, ScalarType } from '@bufbuild/protobuf';

/** A value as its type tells it apart from bytes, before it is written as JSON or as source. */
export type ValueNode =
  | {
      readonly kind: 'scalar';
      readonly type: ScalarType;
      readonly value: string | number | bigint | boolean | Uint8Array;
    }
  | { readonly kind: 'enum'; readonly type: DescEnum; readonly number: number }
  | MessageNode
  | { readonly kind: 'list'; readonly items: readonly ValueNode[] }
  | {
      readonly kind: 'map';
      readonly entries: readonly (readonly [key: ValueNode, value: ValueNode])[];
    }
  /** Bytes that nothing names, or that don't fit the type named for them. */
  | { readonly kind: 'unread'; readonly size: number };

export interface MessageNode {
  readonly kind: 'message';
  readonly type: DescMessage;
  readonly fields: readonly FieldNode[];
  /** Of an `Any` whose type is known. */
  readonly packed?: { readonly typeUrl: string; readonly message: MessageNode };
}

export interface FieldNode {
  readonly kind: 'field' | 'extension' | 'unnamed';
  /** `max_len`, `acme.positive`, `1001`. */
  readonly name: string;
  readonly value: ValueNode;
}
