import { useEffect } from 'preact/hooks';
import { useAnchor } from '#web/api-reference/use-anchor.ts';
import { useApiPath } from '#web/api-reference/use-revision.ts';
import { lastName } from '#web/proto/names.ts';
import { navigate } from '#web/routing/location.ts';

/** `#Payment.amount`, as people write it, leads to `#amount` on the page of Payment. */
export function useTypeAnchor(fullName: string): void {
  const anchor = useAnchor();
  const apiPath = useApiPath();
  useEffect(() => {
    const prefix = [fullName, lastName(fullName)].find((name) => anchor.startsWith(`${name}.`));
    if (prefix === undefined) return;
    navigate(apiPath(fullName, anchor.slice(prefix.length + 1)), { replace: true });
  }, [anchor, fullName]);
}
