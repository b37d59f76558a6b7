/** One difference between two revisions of a proto API. */
export interface ContractChange {
  /** Id of the broken rule, such as `FIELD_SAME_TYPE`; absent from what breaks nothing in the chosen rule set. */
  readonly rule?: string;
  /** `moved` says where a package went; what it lacks since then is listed besides. */
  readonly kind: 'added' | 'removed' | 'changed' | 'moved';
  readonly breaking: boolean;
  readonly element: ContractElement;
  /**
   * Full name of the element, without a leading dot: `acme.pay.v1.Payment.amount`, `acme.pay.v1.Payments.Get`; of an
   * enum value `acme.pay.v1.Status.STATUS_PAID`; of a file its path; of a package its name.
   */
  readonly symbol: string;
  /**
   * What of the element it is about: `existence`, `addition`, `move`, `comment`, `deprecation`, `option`, `import`,
   * `reserved`, `extension`, the name of an option of files, or `type`, `json-name` and the like.
   */
  readonly aspect: string;
  /** Which of several: the name of the option, the imported path, what is reserved; of what moved where to. */
  readonly detail?: string;
  /** One English sentence without a period. */
  readonly message: string;
  /** Where it was; absent from what is new. */
  readonly before?: ChangePlace;
  /** Where it is, or where it would be: of a deleted field the message that had it. Absent when the file is gone. */
  readonly after?: ChangePlace;
}

export type ContractElement =
  | 'package'
  | 'file'
  | 'message'
  | 'field'
  | 'oneof'
  | 'enum'
  | 'enum value'
  | 'service'
  | 'method'
  | 'extension';

export interface ChangePlace {
  readonly path: string;
  /** 1-based; absent when the file came without source info. */
  readonly line?: number;
  /** What stood or stands there, as one would write it: `string`, `repeated acme.v1.Item`, a comment. */
  readonly text?: string;
}
