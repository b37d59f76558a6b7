import type { SourceKind, SourcesQuery } from '#web/gql/graphql.ts';
import { useHeardAges } from '#web/live/heard.ts';
import { Age } from '#web/parts/age.tsx';
import { Chip } from '#web/parts/chip.tsx';
import type { Column } from '#web/parts/column.ts';
import { heardSource } from '#web/parts/heard-source.ts';
import { Revision } from '#web/parts/revision.tsx';
import { Table } from '#web/parts/table.tsx';
import { interval } from '#web/words/interval.ts';
import { sourcesWords } from '#web/words/sources-words.ts';
import { useLanguage, useWords } from '#web/words/use-words.ts';

type Source = SourcesQuery['sources'][number];

export function SourcesTable({ sources }: { readonly sources: readonly Source[] }) {
  const t = useWords(sourcesWords);
  const language = useLanguage();
  const ageOf = useHeardAges();
  const heard = sources.map((source) => heardSource(source, ageOf));
  const columns: readonly Column<Source>[] = [
    {
      key: 'source',
      head: t.source,
      cell: ({ name, kind }) => (
        <span class="source-cell">
          <span class="cut">
            <SourceName name={name} kind={kind} />
          </span>
          <span class="quiet small">{t[KINDS[kind]]}</span>
        </span>
      ),
    },
    {
      key: 'seen',
      head: t.state,
      width: 'min(152px, 27vw)',
      cell: ({ silent, lastSeen }) =>
        silent ? (
          <Chip tone="warning">
            {t.silent} · <Age at={lastSeen} />
          </Chip>
        ) : (
          <Age at={lastSeen} />
        ),
    },
    {
      key: 'changed',
      head: t.changed,
      width: '104px',
      hide: 'narrow',
      cell: ({ lastChanged }) => <Age at={lastChanged} />,
    },
    {
      key: 'expected',
      head: t.expected,
      width: '152px',
      hide: 'narrow',
      cell: ({ expectEverySeconds }) =>
        expectEverySeconds === null ? (
          <span class="quiet">{t.whenever}</span>
        ) : (
          t.every(interval(expectEverySeconds, language))
        ),
    },
    {
      key: 'revision',
      head: t.revision,
      width: '176px',
      hide: 'narrow',
      cell: ({ revision }) => <Revision revision={revision} />,
    },
    {
      key: 'items',
      head: t.items,
      width: '136px',
      align: 'end',
      hide: 'phone',
      cell: ({ kind, items }) => t[ITEMS[kind]](items),
    },
    {
      key: 'problems',
      head: t.problems,
      width: 'min(88px, 20vw)',
      align: 'end',
      cell: ({ name, problemCount }) =>
        problemCount === 0 ? (
          <span class="quiet">0</span>
        ) : (
          <a href={`/problems?source=${encodeURIComponent(name)}`}>{problemCount}</a>
        ),
    },
  ];
  return <Table label={t.caption} rows={heard} columns={columns} keyOf={({ id }) => id} />;
}

/** Leads to what the source brought, where that has a page. It may break after its slashes. */
function SourceName({ name, kind }: Pick<Source, 'name' | 'kind'>) {
  const words = name.split(/(?<=\/)/).flatMap((part) => [part, <wbr key={part} />]);
  if (kind === 'CLUSTER') return <a href={`/clusters/${encodeURIComponent(name)}`}>{words}</a>;
  if (kind === 'DESCRIPTORS') {
    return <a href={`/apis?source=${encodeURIComponent(name)}`}>{words}</a>;
  }
  return <>{words}</>;
}

const KINDS = {
  SPECS: 'specs',
  DESCRIPTORS: 'descriptors',
  CLUSTER: 'cluster',
} as const satisfies Record<SourceKind, string>;

const ITEMS = {
  SPECS: 'services',
  DESCRIPTORS: 'files',
  CLUSTER: 'namespaces',
} as const satisfies Record<SourceKind, string>;
