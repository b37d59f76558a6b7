/** The rule of RBAC that a cure names, to be copied by itself. */
export const rbacRule = (cure: string): string | undefined =>
  /- \{apiGroups: [^}]*\}/.exec(cure)?.[0];
