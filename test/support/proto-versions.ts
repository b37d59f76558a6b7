import { build, type PublicProtos, readSources } from './public-protos.ts';

/** Two versions of one API as npm has them, both built. */
export interface ProtoVersions {
  readonly older: PublicProtos;
  readonly newer: PublicProtos;
}

/** Google's public APIs: 8,037 and 7,228 files. Without tests of protobuf: buf refuses MessageSets, and they are no API. */
export const googleVersions = (): ProtoVersions => ({
  older: build('google-proto-files-5', google('google-proto-files-5'), '-api'),
  newer: build('google-proto-files', google('google-proto-files'), '-api'),
});

const google = (name: string, others = /^$/): ReadonlyMap<string, string> => {
  const tests =
    /^(gapic|build|node_modules)\/|^google\/protobuf\/(compiler\/ruby|util|bridge|test_protos|editions|sample_messages_edition)/;
  return readSources([name], new RegExp(`${tests.source}|${others.source}`));
};

/** A part of them that changed much. */
export const someGoogleVersions = (): ProtoVersions => {
  const others =
    /^(?!google\/(api|type|rpc|iam|longrunning|protobuf|ads\/(admanager|searchads360|datamanager)|maps|firestore|storage|cloud\/(oracledatabase|commerceproducer|dataform))\/)/;
  return {
    older: build('google-proto-files-5', google('google-proto-files-5', others), '-some'),
    newer: build('google-proto-files', google('google-proto-files', others), '-some'),
  };
};

/** The services of Hedera; between these versions they went into a folder, which is taken off again unless it shall stay. */
export function hederaVersions(folder: 'moved' | 'same'): ProtoVersions {
  const root = (name: string) => `${name}/src/proto`;
  const older = readSources([`${root('hashgraph-proto-2.15')}/services`], /^$/);
  const newer = readSources([root('hashgraph-proto-2.20')], /^(?!services\/)/);
  const renamed = [...newer].map(
    ([path, text]) =>
      [path.replace('services/', ''), text.replaceAll('import "services/', 'import "')] as const,
  );
  return {
    older: build('hashgraph-proto-2.15', older),
    newer: build(
      'hashgraph-proto-2.20',
      folder === 'moved' ? newer : new Map(renamed),
      `-${folder}`,
    ),
  };
}

/** The same with a field more in 13 files, as a commit leaves it. */
export function withSmallChange({ sources }: PublicProtos): PublicProtos {
  const touched = [...sources].filter(([, text]) => /^message \w+ \{$/m.test(text)).slice(0, 1_300);
  const changed = new Map(sources);
  for (const [path, text] of touched.filter((_, index) => index % 100 === 0))
    changed.set(path, text.replace(/^message \w+ \{$/m, '$&\n  string added_for_a_try = 9999;'));
  return build('google-proto-files', changed, '-changed');
}
