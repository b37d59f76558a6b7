import { GraphQLError } from 'graphql';
import { parseMoment } from '#domain/instant.ts';
import { builder } from './builder.ts';

builder.scalarType('DateTime', {
  description: 'A moment, ISO 8601 in UTC with milliseconds: 2026-11-22T09:00:00.000Z.',
  serialize: (value) => String(value),
  parseValue: (value) => {
    const moment = parseMoment(value);
    if (moment !== undefined) return moment;
    throw new GraphQLError('A DateTime is written like 2026-11-22T09:00:00Z.', {
      extensions: { code: 'BAD_TIME' },
    });
  },
});

builder.scalarType('JSON', {
  description: 'Any JSON value.',
  serialize: (value) => value,
  parseValue: (value) => value,
});
