import { NameText } from '#web/api-reference/name-text.tsx';
import { useApiPath } from '#web/api-reference/use-revision.ts';
import type { ProtoFilePageQuery } from '#web/gql/api/graphql.ts';
import { Disclosure } from '#web/parts/disclosure.tsx';
import { Section } from '#web/parts/section.tsx';
import { scopeOf } from '#web/proto/names.ts';
import { fileWords } from '#web/words/file-words.ts';
import { useWords } from '#web/words/use-words.ts';

export type File = NonNullable<ProtoFilePageQuery['protoFile']>;

/** Of longer lists the rest is folded: the source stands below. */
const FEW = 12;

/** The RPC services, messages and enums of a file as links; names without the package. */
export function Declared({ file }: { readonly file: File }) {
  const t = useWords(fileWords);
  const groups = [
    { title: t.services, names: file.rpcServices },
    { title: t.messages, names: file.messages },
    { title: t.enums, names: file.enums },
  ].filter(({ names }) => names.length > 0);
  return (
    <>
      {groups.map(({ title, names }) => (
        <Section key={title} title={title} count={names.length} panel={false}>
          <Names names={names.slice(0, FEW)} package_={file.package} />
          {names.length > FEW ? (
            <Disclosure summary={t.more(names.length - FEW)}>
              <Names names={names.slice(FEW)} package_={file.package} />
            </Disclosure>
          ) : null}
        </Section>
      ))}
    </>
  );
}

function Names(props: {
  readonly names: readonly { readonly fullName: string }[];
  readonly package_: string;
}) {
  return (
    <ul class="declared">
      {props.names.map(({ fullName }) => (
        <Name key={fullName} fullName={fullName} package_={props.package_} />
      ))}
    </ul>
  );
}

function Name({ fullName, package_ }: { readonly fullName: string; readonly package_: string }) {
  const apiPath = useApiPath();
  const local = package_ === '' ? fullName : fullName.slice(package_.length + 1);
  const outer = scopeOf(local);
  return (
    <li>
      <a href={apiPath(fullName)} data-tip={fullName}>
        {outer === '' ? null : (
          <span class="quiet">
            <NameText name={`${outer}.`} />
          </span>
        )}
        <wbr />
        <NameText name={outer === '' ? local : local.slice(outer.length + 1)} />
      </a>
    </li>
  );
}
