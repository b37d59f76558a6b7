import { useEffect, useState } from 'preact/hooks';

/** Whether a media query holds, for what CSS alone cannot do: `(max-width: 640px)`. */
export function useMedia(query: string): boolean {
  const [holds, setHolds] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const media = matchMedia(query);
    const check = () => setHolds(media.matches);
    check();
    media.addEventListener('change', check);
    return () => media.removeEventListener('change', check);
  }, [query]);
  return holds;
}

/** Narrower than this, tables keep only what one looks for first. */
export const PHONE = '(max-width: 640px)';
