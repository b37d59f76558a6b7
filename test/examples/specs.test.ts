import { describe, expect, it } from 'vitest';
import { createRuleEngine } from '#adapters/cel/rule-engine.ts';
import { specReader } from '#adapters/yaml/spec-reader.ts';
import { organisationSchema } from '#domain/organisation.ts';
import { type Spec, specSchema } from '#domain/spec.ts';
import { readSpecs } from '#examples/sources.ts';
import { type DescriptorNames, descriptorNames } from './support/descriptor-names.ts';

const { check } = createRuleEngine();
const readFile = (path: string, content: string) => specReader.read(path, content, check);
const read = readSpecs().map((file) => ({
  ...file,
  read: readFile(file.path, file.content),
}));
const specs: readonly Spec[] = read.flatMap(({ read: one }) =>
  one.kind === 'spec' ? [one.spec] : [],
);
const organisation = read.flatMap(({ read: one }) =>
  one.kind === 'organisation' ? [one.organisation] : [],
)[0];
const names: DescriptorNames = descriptorNames();

describe('the specs of the example', () => {
  it('are all accepted; one holds the misspelt key that the problems page shows', () => {
    const problems = read.flatMap(({ read: one }) => one.problems);
    expect(read.filter(({ read: one }) => one.kind === 'refused')).toEqual([]);
    expect(problems.map(({ code, path, severity }) => `${severity} ${code} ${path}`)).toEqual([
      'warning unknown-key specs/services/pay-notification/spec.yaml',
    ]);
  });

  it('describe a company: many services, some teams, two corporations', () => {
    expect(specs.length).toBeGreaterThanOrEqual(24);
    expect(new Set(specs.map(({ teamName }) => teamName)).size).toBe(10);
    expect(new Set(specs.map(({ corporation }) => corporation))).toEqual(
      new Set(['Acme Pay', 'Acme Draw']),
    );
    for (const { serviceID } of specs) {
      expect(read.map(({ path }) => path)).toContain(`specs/services/${serviceID}/spec.yaml`);
    }
  });

  it('use every key of a spec and of organisation.yaml', () => {
    const used = new Set(specs.flatMap((spec) => Object.keys(spec)));
    expect(Object.keys(specSchema.entries).filter((key) => !used.has(key))).toEqual([]);
    const ofOrganisation = Object.keys(organisation ?? {});
    expect(
      Object.keys(organisationSchema.entries).filter((key) => !ofOrganisation.includes(key)),
    ).toEqual([]);
    expect(read.some(({ content }) => /^x-/m.test(content))).toBe(true);
  });

  it('name only what exists; one still depends on a service that is gone', () => {
    const ids = new Set(specs.map(({ serviceID }) => serviceID));
    const unknown = specs.flatMap(({ serviceID, dependsOn = [] }) =>
      dependsOn.filter((id) => !ids.has(id)).map((id) => `${serviceID} → ${id}`),
    );
    expect(unknown).toEqual(['pay-points → pay-wallet']);
    // What nobody publishes, so that what rests on it can't be told.
    const unheard = ['acme.pay.invoice.v1.InvoiceService', 'acme.pay.archive.v1.ArchiveService'];
    for (const { grpc, messaging } of specs) {
      for (const service of [...(grpc?.provides ?? []), ...(grpc?.consumes ?? [])]) {
        expect([...names.services, ...unheard]).toContain(service);
      }
      for (const { message } of [
        ...(messaging?.publishes ?? []),
        ...(messaging?.subscribes ?? []),
      ]) {
        if (message) expect(names.messages).toContain(message);
      }
    }
    const environments = (organisation?.environments ?? []).map(({ name }) => name);
    for (const spec of specs)
      expect(environments).toEqual(expect.arrayContaining(Object.keys(spec.environments ?? {})));
  });

  it('have a reader for every message that is sent, and a sender for every one that is read', () => {
    const topics = (side: 'publishes' | 'subscribes') =>
      new Set(
        specs.flatMap(({ messaging }) => (messaging?.[side] ?? []).map(({ topic }) => topic)),
      );
    const alone = [...topics('subscribes')].filter((topic) => !topics('publishes').has(topic));
    // The GraphQL gateway asks draw-export by gRPC, which puts the work into its own queue.
    expect(alone).toEqual(['exports']);
  });
});
