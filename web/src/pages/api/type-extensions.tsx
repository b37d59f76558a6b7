import { ExtensionList } from '#web/api-reference/extension-list.tsx';
import { LazyDisclosure } from '#web/api-reference/lazy-disclosure.tsx';
import { useRevision } from '#web/api-reference/use-revision.ts';
import { TypeExtensionsDocument } from '#web/gql/api/graphql.ts';
import { useLiveQuery } from '#web/live/use-live-query.ts';
import { Loaded } from '#web/parts/loaded.tsx';
import { Section } from '#web/parts/section.tsx';
import { Skeleton } from '#web/parts/skeleton.tsx';
import { packageOf } from '#web/proto/names.ts';
import { protoWords } from '#web/words/proto-words.ts';
import { useWords } from '#web/words/use-words.ts';

/** What other places add to a message. They are many files to read for an option, so they come when asked for. */
export function TypeExtensions({ fullName }: { readonly fullName: string }) {
  const t = useWords(protoWords);
  return (
    <Section title={t.extensions}>
      <div class="panel-body">
        <LazyDisclosure summary={t.whatExtends} open={false}>
          <Extensions fullName={fullName} />
        </LazyDisclosure>
      </div>
    </Section>
  );
}

function Extensions({ fullName }: { readonly fullName: string }) {
  const t = useWords(protoWords);
  const revision = useRevision() ?? null;
  const result = useLiveQuery(TypeExtensionsDocument, { fullName, revision });
  return (
    <Loaded result={result} skeleton={<Skeleton rows={3} />}>
      {({ protoType }) =>
        protoType?.__typename !== 'ProtoMessage' || protoType.extensions.length === 0 ? (
          <p class="quiet small">{t.noExtensions}</p>
        ) : (
          <ExtensionList
            extensions={protoType.extensions}
            package_={packageOf(fullName)}
            shows="file"
          />
        )
      }
    </Loaded>
  );
}
