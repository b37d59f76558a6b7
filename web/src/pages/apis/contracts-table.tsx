import type { ApisQuery } from '#web/gql/api/graphql.ts';
import { Age } from '#web/parts/age.tsx';
import type { Column } from '#web/parts/column.ts';
import { Disclosure } from '#web/parts/disclosure.tsx';
import { Icon } from '#web/parts/icon.tsx';
import { Revision } from '#web/parts/revision.tsx';
import { Table } from '#web/parts/table.tsx';
import { apisWords } from '#web/words/apis-words.ts';
import { useWords } from '#web/words/use-words.ts';

type Contract = ApisQuery['contracts'][number];

/** Where all this comes from: source, revision, age and size. */
export function ContractsTable({ contracts }: { readonly contracts: readonly Contract[] }) {
  const t = useWords(apisWords);
  const columns: readonly Column<Contract>[] = [
    {
      key: 'source',
      head: t.source,
      cell: ({ source, label }) => (
        <>
          {source} {label ? <span class="quiet">{label}</span> : null}
        </>
      ),
    },
    {
      key: 'revision',
      head: t.revision,
      width: '132px',
      hide: 'phone',
      cell: ({ revision }) => <Revision revision={revision} />,
    },
    {
      key: 'published',
      head: t.published,
      width: '104px',
      cell: ({ publishedAt }) => <Age at={publishedAt} />,
    },
    {
      key: 'files',
      head: t.files,
      width: '80px',
      align: 'end',
      hide: 'phone',
      cell: ({ fileCount }) => fileCount.toLocaleString(),
    },
    {
      key: 'services',
      head: t.services,
      width: '80px',
      align: 'end',
      cell: ({ serviceCount }) => serviceCount.toLocaleString(),
    },
    {
      key: 'messages',
      head: t.messages,
      width: '96px',
      align: 'end',
      hide: 'phone',
      cell: ({ messageCount }) => messageCount.toLocaleString(),
    },
    {
      key: 'comments',
      head: t.comments,
      width: '120px',
      hide: 'narrow',
      cell: ({ hasComments }) => (hasComments ? '✓' : <span class="warned">{t.noComments}</span>),
    },
    {
      key: 'actions',
      head: <span class="unseen">{t.download}</span>,
      width: '72px',
      align: 'end',
      cell: ({ exportUrl, source }) => (
        <a
          class="icon-button small-button"
          href={exportUrl}
          download
          aria-label={t.downloadOf(source)}
          data-tip={t.download}
        >
          <Icon name="download" size={14} />
        </a>
      ),
    },
  ];
  const newest = contracts
    .map(({ publishedAt }) => publishedAt)
    .toSorted()
    .at(-1);
  return (
    <Disclosure
      summary={
        <>
          {t.contractCount(contracts.length)}
          {newest ? (
            <span class="quiet">
              {' '}
              · {t.newest} <Age at={newest} />
            </span>
          ) : null}
        </>
      }
    >
      <div class="panel">
        <Table
          label={t.contractsCaption}
          rows={contracts}
          columns={columns}
          keyOf={({ id }) => id}
        />
      </div>
    </Disclosure>
  );
}
