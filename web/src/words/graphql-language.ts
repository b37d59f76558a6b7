import type { Language as ApiLanguage } from '#web/gql/graphql.ts';
import { useLanguage } from './use-words.ts';

/** The reader's language as queries take it. */
export function useApiLanguage(): ApiLanguage {
  return useLanguage() === 'ja' ? 'JA' : 'EN';
}
