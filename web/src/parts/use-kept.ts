import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';

type Keep = (key: string, parts: readonly unknown[], make: () => VNode) => VNode;

interface Kept {
  readonly parts: readonly unknown[];
  readonly node: VNode;
}

/** For long lists: the node drawn last for a key, while `parts`, all that it is made of, are the same. Then nothing below it is looked at. */
export function useKept(): Keep {
  const kept = useRef<Map<string, Kept>>(new Map());
  const before = kept.current;
  const next = new Map<string, Kept>();
  kept.current = next;
  return (key, parts, make) => {
    const known = before.get(key);
    const same =
      known?.parts.length === parts.length &&
      known.parts.every((part, index) => part === parts[index]);
    const entry = known && same ? known : { parts, node: make() };
    next.set(key, entry);
    return entry.node;
  };
}
