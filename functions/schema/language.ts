import { localised } from '#domain/japanese/in-japanese.ts';
import type { Localised } from '#domain/workload.ts';
import { builder } from './builder.ts';

export const LanguageEnum = builder.enumType('Language', { values: ['EN', 'JA'] as const });

type Language = (typeof LanguageEnum)['$inferType'];

/** A sentence in the language asked for. */
export const inLanguage = (text: Localised, language: Language | null | undefined): string =>
  language === 'JA' ? text.ja : text.en;

/** A sentence that the product made in English, in the language asked for; English where it was made by somebody else. */
export const spoken = (text: string, language: Language | null | undefined): string =>
  inLanguage(localised(text), language);
