import { searchCatalogue } from '#application/search-catalogue.ts';
import { SEARCH_KINDS, type SearchHit } from '#domain/search.ts';
import { FROM_CATALOGUE } from './answer-at-once.ts';
import { builder } from './builder.ts';
import { firstOf } from './connection.ts';
import { LanguageEnum, spoken } from './language.ts';

const SearchKindEnum = builder.enumType('SearchKind', { values: SEARCH_KINDS });

const SearchHitRef = builder.objectRef<SearchHit>('SearchHit').implement({
  fields: (t) => ({
    kind: t.expose('kind', { type: SearchKindEnum }),
    title: t.exposeString('title'),
    detail: t.string({
      nullable: true,
      description: 'Why it was found, or what it is.',
      args: { language: t.arg({ type: LanguageEnum, defaultValue: 'EN' }) },
      resolve: ({ detail }, { language }) => detail && spoken(detail, language),
    }),
    path: t.exposeString('path', { description: 'Address on the page.' }),
  }),
});

builder.queryField('search', (t) =>
  t.field({
    type: [SearchHitRef],
    description: 'Best match first, across kinds.',
    args: {
      query: t.arg.string({ required: true }),
      first: t.arg.int({ defaultValue: 20 }),
    },
    extensions: FROM_CATALOGUE,
    resolve: (_, { query, first }, { withBoard }) =>
      withBoard((board) => [...searchCatalogue(board, query.slice(0, 200), firstOf(first, 20))]),
  }),
);
