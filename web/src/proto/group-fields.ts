interface Field {
  readonly name: string;
  readonly oneof: string | null;
  readonly label: string;
}

interface Oneof {
  readonly name: string;
  readonly comment: string | null;
}

export type FieldGroup<F extends Field> =
  | { readonly kind: 'field'; readonly field: F }
  | {
      readonly kind: 'oneof';
      readonly name: string;
      readonly comment: string | null;
      readonly fields: readonly F[];
    };

/**
 * Fields as they were written, members of a oneof together where the first of them stands. `optional` fields of
 * proto3 sit in oneofs of their own, which nobody wrote.
 */
export function groupFields<F extends Field>(
  fields: readonly F[],
  oneofs: readonly Oneof[],
): readonly FieldGroup<F>[] {
  const members = Map.groupBy(fields, (field) => oneofOf(field));
  const seen = new Set<string>();
  return fields.flatMap((field): readonly FieldGroup<F>[] => {
    const name = oneofOf(field);
    if (name === undefined) return [{ kind: 'field', field }];
    if (seen.has(name)) return [];
    seen.add(name);
    const comment = oneofs.find((oneof) => oneof.name === name)?.comment ?? null;
    return [{ kind: 'oneof', name, comment, fields: members.get(name) ?? [] }];
  });
}

function oneofOf({ oneof, label }: Field): string | undefined {
  return oneof === null || label === 'OPTIONAL' ? undefined : oneof;
}
