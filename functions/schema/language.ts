import type { Localised } from '#domain/workload.ts';
import { builder } from './builder.ts';

export const LanguageEnum = builder.enumType('Language', { values: ['EN', 'JA'] as const });

/** A sentence in the language asked for. */
export const inLanguage = (text: Localised, language: 'EN' | 'JA' | null | undefined): string =>
  language === 'JA' ? text.ja : text.en;
