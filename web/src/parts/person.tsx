import { usePersonName } from '#web/words/person-name.ts';

/** Who it was, or is to be. */
export function Person({ name }: { readonly name: string }) {
  return <>{usePersonName()(name)}</>;
}
