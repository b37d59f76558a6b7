/** Names under which our own machinery calls, beside the sources that publish: `tasks/sweep`, `events`. */
const RESERVED = /^(tasks|events)(\/|$)/;

/**
 * Whether a source is one of a pattern: `*` is anything but `/`, `**` anything. A pattern that begins with a wildcard
 * never means the reserved names: those are given by name only (`tasks/*`).
 */
export function matchesSource(pattern: string, source: string): boolean {
  if (RESERVED.test(source) && pattern.startsWith('*')) return false;
  return expressionOf(pattern).test(source);
}

function expressionOf(pattern: string): RegExp {
  const parts = pattern.split(/(\*\*|\*)/).map((part) => {
    if (part === '**') return '.*';
    if (part === '*') return '[^/]*';
    return part.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
  });
  return new RegExp(`^${parts.join('')}$`, 's');
}
