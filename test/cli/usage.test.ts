import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { msd } from './support/msd.ts';

const manifest = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
) as { readonly version: string };

describe('msd on the command line', () => {
  it('tells of export which revision it fetches, and not which one is published', async () => {
    const { out } = await msd(['export', '--help']);
    expect(out.replace(/\s+/g, ' ')).toContain('Default: the contract in force.');
    expect(out).not.toContain('HEAD');
    expect((await msd(['publish', 'specs', '--help'])).out).toContain('or HEAD');
  });

  it('lists its commands when nothing is typed', async () => {
    const { code, out } = await msd([]);
    expect(code).toBe(0);
    for (const command of [
      'msd validate DIR',
      'msd publish specs DIR',
      'msd publish descriptors FILE',
      'msd publish snapshot FILE',
    ]) {
      expect(out).toContain(command);
    }
  });

  it.each([
    [['publish', 'specs', '--help']],
    [['help', 'publish', 'specs']],
    [['publish', 'specs', '.', '-h']],
  ])('tells all about a command: %j', async (args) => {
    const { code, out } = await msd(args);
    expect(code).toBe(0);
    expect(out).toMatch(/^msd publish specs DIR \[options\]/);
    expect(out).toContain('--partial');
    expect(out).not.toContain('--cluster');
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(110);
  });

  it.each([[['help', 'publish']], [['publish', '--help']]])(
    'tells what can be published: %j',
    async (args) => {
      const { code, out } = await msd(args);
      expect(code).toBe(0);
      expect(out).toContain('msd publish descriptors FILE');
      expect(out).not.toContain('msd validate DIR');
    },
  );

  it('says which version it is', async () => {
    const { code, out } = await msd(['--version']);
    expect({ code, out }).toEqual({ code: 0, out: `${manifest.version}\n` });
  });

  it.each([
    [['valdate', '.'], /no command "valdate"/, /Did you mean msd validate\?/],
    [['publish'], /needs to know what/, /specs, descriptors, snapshot/],
    [['publish', 'spec', '.'], /can't publish "spec"/, /Did you mean msd publish specs\?/],
    [['frobnicate'], /no command "frobnicate"/, /validate, compare, publish specs/],
    [['validate'], /needs DIR/, /msd validate services/],
    [['validate', 'a', 'b'], /takes one DIR, and there is also "b"/, /For example/],
    [['validate', '.', '--ulr', 'x'], /no option --ulr/, /Did you mean --url\?/],
    [['validate', '.', '--cluster', 'x'], /validate has no option --cluster/, /--help/],
    [['validate', '.', '--url'], /--url needs a value/, /--url ADDRESS/],
    [['validate', '.', '--url', '--json'], /--url needs a value/, /--url ADDRESS/],
    [['validate', '.', '--json=yes'], /--json takes no value/, /--json alone/],
    [['validate', './no-such-folder'], /is not a folder/, /folder of the spec files/],
    [['publish', 'specs', '.', '--complete', '--partial'], /exclude each other/, /one of them/],
    [['publish', 'snapshot', 'x.json'], /cluster is not named/, /--cluster NAME/],
    [['publish', 'snapshot', 'x.json', '--cluster', 'c'], /can't be read/, /kubectl wrote/],
    [['publish', 'descriptors', 'no-such-file'], /can't be read/, /buf or protoc/],
  ])('answers %j with what is wrong and what to type', async (args, wrong, cure) => {
    const { code, out, err } = await msd(args);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toMatch(wrong);
    expect(err).toMatch(cure);
    expect(err).not.toContain('    at ');
  });

  it('writes no escape sequence unless a person watches', async () => {
    const { out, err } = await msd(['valdate']);
    expect(`${out}${err}`).not.toContain('\u001b');
  });
});
