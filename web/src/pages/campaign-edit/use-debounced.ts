import { useEffect, useState } from 'preact/hooks';

/** A value once it stood still for so long (ms). */
export function useDebounced<T>(value: T, wait: number): T {
  const [still, setStill] = useState(value);
  const key = JSON.stringify(value);
  useEffect(() => {
    const timer = setTimeout(() => setStill(value), wait);
    return () => clearTimeout(timer);
  }, [key]);
  return still;
}
