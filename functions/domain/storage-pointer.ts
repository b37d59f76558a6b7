import * as v from 'valibot';
import type { Problem } from './problem.ts';

/** Where a publication lies that is too large for a message. */
export interface StoragePointer {
  readonly bucket: string;
  readonly object: string;
  /** The version of the object, as Cloud Storage numbers them. */
  readonly generation: string;
  /** Of the object's content, lower-case hex: what is read must be what was published. */
  readonly sha256: string;
}

const pointerSchema = v.object({
  bucket: v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9._-]{1,220}[a-z0-9]$/)),
  object: v.pipe(v.string(), v.regex(/^[^\r\n]{1,1024}$/u)),
  generation: v.pipe(v.union([v.string(), v.number()]), v.transform(String), v.regex(/^\d{1,20}$/)),
  sha256: v.pipe(v.string(), v.toLowerCase(), v.regex(/^[0-9a-f]{64}$/)),
});

const CURE =
  'Send {"bucket":"…","object":"…","generation":"1763802000000000","sha256":"<64 hex digits>"} as the data of the message.';

/** Reads a pointer; every field that is missing or wrong is a problem of its own. */
export function parseStoragePointer(
  body: unknown,
):
  | { readonly kind: 'pointer'; readonly pointer: StoragePointer }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] } {
  const parsed = v.safeParse(pointerSchema, body);
  if (parsed.success) return { kind: 'pointer', pointer: parsed.output };
  const fields = new Set(parsed.issues.map(({ path }) => String(path?.[0]?.key ?? '')));
  const problems = [...fields].map(
    (field): Problem => ({
      severity: 'error',
      code: 'bad-pointer',
      path: '',
      message:
        field === ''
          ? 'The pointer is no JSON object.'
          : `\`${field}\` of the pointer is missing or wrong.`,
      cure: CURE,
    }),
  );
  return { kind: 'refused', problems };
}
