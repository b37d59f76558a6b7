export const FIX_PURPOSES = ['look', 'change'] as const;
export type FixPurpose = (typeof FIX_PURPOSES)[number];
export const FIX_KINDS = ['shell', 'yaml'] as const;
export type FixKind = (typeof FIX_KINDS)[number];

/** What is pasted at once. Looking changes nothing, and never stands in one step with a change. */
export interface FixStep {
  readonly purpose: FixPurpose;
  /** `yaml`: lines of a manifest as they should become. */
  readonly kind: FixKind;
  readonly code: string;
}

/** Commands that only read. */
export const look = (...lines: readonly string[]): FixStep => ({
  purpose: 'look',
  kind: 'shell',
  code: lines.join('\n'),
});

/** Commands that change what runs. */
export const change = (...lines: readonly string[]): FixStep => ({
  purpose: 'change',
  kind: 'shell',
  code: lines.join('\n'),
});

export const changeYaml = (...lines: readonly string[]): FixStep => ({
  purpose: 'change',
  kind: 'yaml',
  code: lines.join('\n'),
});
