import { hex } from '#examples/kubernetes/object.ts';

/** Days for which the version before was in force. */
export const PREVIOUS_LASTED = 11;

/** The version before: `v4.18.2` → `v4.17.0`, `2026.4.0-main.812` → `2026.4.0-main.811`, one commit → another one. */
export function previousVersion(version: string): string {
  if (/^[0-9a-f]{7}$/.test(version)) return hex(version, 7);
  return version.includes('-')
    ? version.replace(/\d+$/, lower)
    : version.replace(/\.(\d+)\.\d+$/, (_, minor) => `.${lower(minor)}.0`);
}

const lower = (digits: string): string => String(Math.max(0, Number(digits) - 1));
