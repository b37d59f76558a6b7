/** What the page knows of a type once it asked for it; the union of the contract, cut to what is shown. */
export interface ShapeField {
  readonly name: string;
  readonly jsonName: string;
  readonly type: string;
  readonly label: 'SINGULAR' | 'OPTIONAL' | 'REQUIRED' | 'REPEATED' | 'MAP';
  readonly oneof: string | null;
  readonly deprecated: boolean;
  /** The server sets it; what a request says of it is ignored. */
  readonly outputOnly: boolean;
  readonly reference: { readonly kind: 'message' | 'enum'; readonly fullName: string } | null;
}

export type TypeShape =
  | {
      readonly kind: 'message';
      readonly fullName: string;
      readonly fields: readonly ShapeField[];
    }
  | {
      readonly kind: 'enum';
      readonly fullName: string;
      readonly values: readonly { readonly name: string; readonly number: number }[];
    };

/** `acme.pay.v1.Money` → its shape, for as much as was loaded. */
export type Shapes = ReadonlyMap<string, TypeShape>;
