import { HEALTHS } from '#domain/health.ts';
import { builder } from './builder.ts';

export const HealthEnum = builder.enumType('Health', { values: HEALTHS });
