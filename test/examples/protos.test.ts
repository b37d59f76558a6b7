import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { descriptorBytes, exampleRegistry } from './support/descriptor-names.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

describe('the contract of the example', () => {
  it('is what its proto sources give today (npm run examples writes it)', () => {
    const folder = mkdtempSync(join(tmpdir(), 'protos-'));
    const file = join(folder, 'set.binpb');
    execFileSync(
      join(ROOT, 'node_modules/.bin/buf'),
      ['build', 'examples/protos', '--as-file-descriptor-set', '-o', file],
      { cwd: ROOT },
    );
    const built = readFileSync(file);
    rmSync(folder, { recursive: true });
    expect(built.equals(descriptorBytes())).toBe(true);
  });

  it('has services of both products with every kind of streaming, HTTP annotations and deprecations', () => {
    const services = [...exampleRegistry()].filter((descriptor) => descriptor.kind === 'service');
    const ours = services.filter(({ typeName }) => typeName.startsWith('acme.'));
    expect(ours.length).toBeGreaterThanOrEqual(14);
    expect(ours.some(({ typeName }) => typeName.startsWith('acme.pay.'))).toBe(true);
    expect(ours.some(({ typeName }) => typeName.startsWith('acme.draw.'))).toBe(true);
    const methods = ours.flatMap((service) => service.methods);
    expect(new Set(methods.map(({ methodKind }) => methodKind))).toEqual(
      new Set(['unary', 'server_streaming', 'client_streaming', 'bidi_streaming']),
    );
    expect(ours.filter(({ deprecated }) => deprecated)).toHaveLength(1);
    expect(methods.filter(({ deprecated }) => deprecated).length).toBeGreaterThanOrEqual(2);
  });

  it('has enums, oneofs, maps, reserved numbers and custom options', () => {
    const messages = [...exampleRegistry()].filter(
      (descriptor) => descriptor.kind === 'message' && descriptor.typeName.startsWith('acme.'),
    );
    const payment = messages.find(({ typeName }) => typeName === 'acme.pay.payment.v1.Payment');
    if (payment?.kind !== 'message') throw new Error('no Payment');
    expect(payment.oneofs.map(({ name }) => name)).toContain('method');
    expect(payment.fields.map(({ fieldKind }) => fieldKind)).toEqual(
      expect.arrayContaining(['map', 'enum', 'message', 'scalar']),
    );
    expect(payment.proto.reservedName).toContain('card_number');
    const extensions = [...exampleRegistry()].filter(
      (descriptor) => descriptor.kind === 'extension',
    );
    expect(extensions.map(({ typeName }) => typeName)).toEqual(
      expect.arrayContaining([
        'acme.options.v1.access',
        'acme.options.v1.rules',
        'google.api.http',
      ]),
    );
  });

  it('comes with comments, also Japanese ones', () => {
    const file = [...exampleRegistry().files].find(({ name }) => name === 'acme/pay/kyc/v1/kyc');
    const comments = file?.proto.sourceCodeInfo?.location.map(
      ({ leadingComments }) => leadingComments,
    );
    expect(comments).toEqual(expect.arrayContaining([expect.stringContaining('本人確認')]));
  });
});
