import { parse, validate } from 'graphql';
import { expect, it } from 'vitest';
import { type Answers, floorSchema } from '../../bench/floor-schema.ts';
import { QUESTIONS } from '../../bench/questions.ts';

it.each(QUESTIONS)(
  'the floor of the bench can be asked for $name as the product is',
  ({ query }) => {
    expect(validate(floorSchema({} as Answers), parse(query))).toEqual([]);
  },
);
