/**
 * Part of every made-up secret in the snapshots (env values, arguments, annotations). Whoever finds it in the store, the
 * log or an answer of the API has found a leak.
 */
export const NEVER_STORED = 'example-secret-never-stored';
