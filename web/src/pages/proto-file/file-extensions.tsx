import { ExtensionList } from '#web/api-reference/extension-list.tsx';
import type { ExtensionFactsFragment } from '#web/gql/api/graphql.ts';
import { Section } from '#web/parts/section.tsx';
import { protoWords } from '#web/words/proto-words.ts';
import { useWords } from '#web/words/use-words.ts';

/** The fields a file adds to messages of others: custom options, mostly. */
export function FileExtensions(props: {
  readonly extensions: readonly ExtensionFactsFragment[];
  readonly package_: string;
}) {
  const t = useWords(protoWords);
  if (props.extensions.length === 0) return null;
  return (
    <Section title={t.extensions} count={props.extensions.length}>
      <div class="panel-body">
        <ExtensionList extensions={props.extensions} package_={props.package_} shows="extendee" />
      </div>
    </Section>
  );
}
