export interface TypeParts {
  readonly before: string;
  /** What the link says. */
  readonly name: string;
  readonly after: string;
}

/** `map<string, acme.pay.v1.Money>` → `map<string, ` `Money` `>`, so that only the type's own name is the link. */
export function typeParts(type: string, reference: string | undefined): TypeParts {
  if (reference === undefined) return { before: type, name: '', after: '' };
  const at = type.lastIndexOf(reference);
  const own = reference.slice(reference.lastIndexOf('.') + 1);
  if (at === -1) return { before: '', name: own, after: '' };
  return { before: type.slice(0, at), name: own, after: type.slice(at + reference.length) };
}
