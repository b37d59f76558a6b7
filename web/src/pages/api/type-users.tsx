import { useState } from 'preact/hooks';
import { NameText } from '#web/api-reference/name-text.tsx';
import { useRevision } from '#web/api-reference/use-revision.ts';
import {
  type FirstTypeUsersFragment,
  type ProtoUserKind,
  type TypeUserFragment,
  TypeUsersDocument,
} from '#web/gql/api/graphql.ts';
import { usePages } from '#web/live/use-pages.ts';
import { Loaded } from '#web/parts/loaded.tsx';
import { MoreButton } from '#web/parts/more-button.tsx';
import { Section } from '#web/parts/section.tsx';
import { filePath } from '#web/proto/file-path.ts';
import { apiPath, lastName, scopeOf } from '#web/proto/names.ts';
import { protoWords } from '#web/words/proto-words.ts';
import { useWords } from '#web/words/use-words.ts';

interface Props {
  readonly fullName: string;
  readonly first: FirstTypeUsersFragment['usedBy'];
}

/** The methods and messages that refer to a type, and whose they are. */
export function TypeUsers({ fullName, first }: Props) {
  const t = useWords(protoWords);
  const [all, setAll] = useState(false);
  const rest = first.totalCount - first.nodes.length;
  return (
    <Section title={t.usedBy} count={first.totalCount}>
      {first.totalCount === 0 ? (
        <p class="panel-body quiet small">{t.notUsed}</p>
      ) : all ? (
        <AllUsers fullName={fullName} />
      ) : (
        <Users users={first.nodes} />
      )}
      {rest > 0 && !all ? (
        <div class="panel-body">
          <button type="button" class="button" onClick={() => setAll(true)}>
            {t.moreUses(rest)}
          </button>
        </div>
      ) : null}
    </Section>
  );
}

function AllUsers({ fullName }: { readonly fullName: string }) {
  const pages = usePages(
    TypeUsersDocument,
    { fullName, revision: useRevision() ?? null, first: 200 },
    ({ protoType }) => protoType?.usedBy,
  );
  return (
    <Loaded result={pages.result}>
      {() => (
        <>
          <Users users={pages.nodes} />
          <div class="panel-body">
            <MoreButton pages={pages} />
          </div>
        </>
      )}
    </Loaded>
  );
}

function Users({ users }: { readonly users: readonly TypeUserFragment[] }) {
  const t = useWords(protoWords);
  return (
    <ul class="type-users">
      {users.map((user) => (
        <li key={`${user.kind} ${user.symbol}`} class="line">
          <span class="type-user-kind quiet small">{t[KINDS[user.kind]]}</span>
          <a class="row-link" href={hrefOf(user)}>
            <code>
              <span class="quiet">
                {scopeOf(user.parent) === '' ? null : (
                  <NameText name={`${scopeOf(user.parent)}.`} />
                )}
              </span>
              <wbr />
              <NameText name={`${lastName(user.parent)}.`} />
              <wbr />
              <NameText name={lastName(user.symbol)} />
            </code>
          </a>
          {user.service ? (
            <a class="line-end small" href={`/services/${user.service.serviceId}/api`}>
              {user.service.serviceId}
            </a>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

const KINDS = {
  METHOD: 'methodOne',
  FIELD: 'fieldOne',
  EXTENSION: 'extensionOne',
} as const satisfies Record<ProtoUserKind, string>;

function hrefOf({ kind, parent, symbol, file, source }: TypeUserFragment): string {
  switch (kind) {
    case 'METHOD':
      return apiPath(parent, symbol);
    case 'FIELD':
      return apiPath(parent, lastName(symbol));
    case 'EXTENSION':
      return filePath({ path: file, source, anchor: symbol });
  }
}
