/** What was added of late: the oldest are forgotten first. */
export interface Recent {
  has(key: string): boolean;
  add(key: string): void;
}

export function createRecent(most: number): Recent {
  const keys = new Set<string>();
  return {
    has: (key) => keys.has(key),
    add: (key) => {
      keys.add(key);
      for (const oldest of keys) {
        if (keys.size <= most) break;
        keys.delete(oldest);
      }
    },
  };
}
