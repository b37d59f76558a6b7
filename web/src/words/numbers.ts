/** 5,000: both languages group alike. */
export function formatCount(count: number): string {
  return count.toLocaleString('en');
}

/** 2.8K, where there is no room for 2,796. */
export function compactCount(count: number): string {
  return count < 1_000
    ? String(count)
    : count.toLocaleString('en', { notation: 'compact', maximumFractionDigits: 1 });
}
