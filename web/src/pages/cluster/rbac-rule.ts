/** What to do, and in the middle of it the rule of RBAC to add, which is copied by itself. */
export interface Cure {
  readonly before: string;
  readonly rule?: string;
  readonly after: string;
}

export function splitCure(cure: string): Cure {
  const found = /- \{apiGroups: [^}]*\}/.exec(cure);
  if (found === null) return { before: cure, after: '' };
  const [rule] = found;
  return {
    before: cure.slice(0, found.index).trim(),
    rule,
    after: cure.slice(found.index + rule.length).replace(/^\.?\s*/, ''),
  };
}
