import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readProtosBefore } from './sources.ts';

const ROOT = join(import.meta.dirname, '..');
const IMPORTED = 'node_modules/google-proto-files/google/api';

/** The FileDescriptorSet of the protos as they were, compiled by buf in a folder laid out like the checkout. */
export function compileBefore(): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'protos-before-'));
  try {
    for (const { path, content } of readProtosBefore()) {
      const file = join(folder, 'examples/protos', path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
    cpSync(join(ROOT, IMPORTED), join(folder, IMPORTED), { recursive: true });
    cpSync(join(ROOT, 'buf.yaml'), join(folder, 'buf.yaml'));
    const buf = (...given: readonly string[]) =>
      execFileSync(join(ROOT, 'node_modules/.bin/buf'), given, { cwd: folder, stdio: 'inherit' });
    buf('lint', 'examples/protos');
    buf('build', 'examples/protos', '--as-file-descriptor-set', '-o', 'set.binpb');
    return readFileSync(join(folder, 'set.binpb'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
