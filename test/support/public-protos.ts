import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const MODULES = join(import.meta.dirname, '../../node_modules');
const CACHE = join(MODULES, '.cache/public-protos');

/** `.proto` sources by path, as an npm package ships them, and the set `buf build` makes of them. */
export interface PublicProtos {
  readonly sources: ReadonlyMap<string, string>;
  /** A file, for its size and for other processes; see `bytes`. */
  readonly setFile: string;
  readonly bytes: () => Uint8Array;
}

/** Google's public APIs: over 7,000 files, 80 MB with comments. Left out are tests of protobuf that are no API. */
export const googleProtos = (): PublicProtos =>
  build(
    'google-proto-files',
    readSources(
      ['google-proto-files'],
      /^(gapic|build|node_modules)\/|^google\/protobuf\/(compiler\/ruby|util|bridge)\//,
    ),
  );

/**
 * Envoy's APIs as gRPC ships them, with options of four other projects. The shipped copies don't fit each other in one
 * place: rules say `ignore_empty`, which the shipped rules don't know yet.
 */
export function envoyProtos(): PublicProtos {
  const deps = ['envoy-api', 'googleapis', 'xds', 'protoc-gen-validate'];
  const roots = deps.map((name) => `@grpc/grpc-js-xds/deps/${name}`);
  const sources = [...readSources(roots, /^(tests|java)\//)].map(
    ([path, text]) => [path, text.replace(/,? ?ignore_empty: true/g, '')] as const,
  );
  return build('@grpc/grpc-js-xds', new Map(sources));
}

/**
 * Temporal's APIs, which its package ships as a tree of protobufjs: a set written by another hand, without comments,
 * and the services of the tree with their methods.
 */
export function temporalProtos(): {
  readonly bytes: Uint8Array;
  readonly methods: ReadonlyMap<string, readonly string[]>;
} {
  const load = createRequire(import.meta.url);
  const root = load('@temporalio/proto/protos/json-module.js') as TreeNode & {
    resolveAll(): void;
    toDescriptor(syntax: string): unknown;
  };
  const { FileDescriptorSet } = load('protobufjs/ext/descriptor');
  root.resolveAll();
  const methods = new Map<string, readonly string[]>();
  const visit = (node: TreeNode, path: string) => {
    if (node.methods) methods.set(path, Object.keys(node.methods));
    for (const child of node.nestedArray ?? []) {
      visit(child, path === '' ? child.name : `${path}.${child.name}`);
    }
  };
  visit(root, '');
  const bytes = new Uint8Array(FileDescriptorSet.encode(root.toDescriptor('proto3')).finish());
  return { bytes, methods };
}

interface TreeNode {
  readonly name: string;
  readonly methods?: Readonly<Record<string, unknown>>;
  readonly nestedArray?: readonly TreeNode[];
}

/** Without what imports something that is not shipped; buf brings `google/protobuf` itself. */
export function readSources(
  roots: readonly string[],
  leftOut: RegExp,
): ReadonlyMap<string, string> {
  const sources = new Map<string, string>();
  for (const root of roots) {
    for (const path of readdirSync(join(MODULES, root), { recursive: true, encoding: 'utf8' })) {
      if (!path.endsWith('.proto') || leftOut.test(path) || sources.has(path)) continue;
      sources.set(path, readFileSync(join(MODULES, root, path), 'utf8'));
    }
  }
  const isThere = (path: string) => sources.has(path) || path.startsWith('google/protobuf/');
  for (let before = -1; before !== sources.size; ) {
    before = sources.size;
    for (const [path, text] of sources) if (!importsOf(text).every(isThere)) sources.delete(path);
  }
  return sources;
}

const importsOf = (text: string): readonly string[] =>
  [...text.matchAll(/^\s*import\s+(?:public\s+|weak\s+)?"([^"]+)"/gm)].map(
    (found) => `${found[1]}`,
  );

/** Built once a version of the package; `part` names what is made of some of its files. */
export function build(name: string, sources: ReadonlyMap<string, string>, part = ''): PublicProtos {
  const manifest = readFileSync(join(MODULES, name, 'package.json'), 'utf8');
  const { version } = JSON.parse(manifest) as { version: string };
  const file = `${name.replaceAll('/', '+')}${part}-${version}-${sources.size}.binpb`;
  const setFile = join(CACHE, file);
  if (!existsSync(setFile)) {
    const folder = mkdtempSync(join(tmpdir(), 'msd-public-'));
    try {
      for (const [path, text] of sources) {
        mkdirSync(dirname(join(folder, 'in', path)), { recursive: true });
        writeFileSync(join(folder, 'in', path), text);
      }
      const set = join(folder, 'set.binpb');
      const options = ['build', join(folder, 'in'), '--as-file-descriptor-set', '-o', set];
      execFileSync(join(MODULES, '.bin/buf'), options, { stdio: 'pipe' });
      mkdirSync(CACHE, { recursive: true });
      // Moved into place whole: another test may be building the same.
      cpSync(set, `${setFile}.${process.pid}`);
      renameSync(`${setFile}.${process.pid}`, setFile);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  return { sources, setFile, bytes: () => new Uint8Array(readFileSync(setFile)) };
}
