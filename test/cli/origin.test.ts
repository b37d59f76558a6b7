import { describe, expect, it } from 'vitest';
import { normaliseRemote } from '#cli/normalise-remote.ts';
import { originOf } from '#cli/origin.ts';
import { fakeDashboard, receipt } from './support/fake-dashboard.ts';
import { folder } from './support/folder.ts';
import { msd } from './support/msd.ts';

const GOOD = 'serviceID: pay\nteamName: core\n';

describe('the source a git remote stands for', () => {
  it.each([
    ['git@github.com:acme/terraform.git', 'github.com/acme/terraform'],
    ['https://github.com/acme/terraform', 'github.com/acme/terraform'],
    ['https://GitHub.com/acme/terraform.git/', 'github.com/acme/terraform'],
    ['https://user:pass@github.com/acme/terraform.git', 'github.com/acme/terraform'],
    ['ssh://git@gitlab.acme.example:2222/platform/specs.git', 'gitlab.acme.example/platform/specs'],
    ['gitlab.com:group/sub/project.git', 'gitlab.com/group/sub/project'],
    ['/srv/git/terraform.git', undefined],
    ['../terraform', undefined],
    ['C:\\repos\\terraform', undefined],
  ])('%s → %s', (remote, source) => {
    expect(normaliseRemote(remote)).toBe(source);
  });
});

describe('who publishes what', () => {
  const nowhere = '/';

  it('comes from the variables of GitHub Actions', () => {
    const env = {
      GITHUB_ACTIONS: 'true',
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_REPOSITORY: 'acme/terraform',
      GITHUB_SHA: 'c0ffee',
      GITHUB_RUN_NUMBER: '812',
    };
    expect(originOf({}, nowhere, env)).toEqual({
      source: 'github.com/acme/terraform',
      revision: 'c0ffee',
      generation: 812,
    });
  });

  it('comes from the variables of GitLab CI', () => {
    const env = {
      GITLAB_CI: 'true',
      CI_SERVER_HOST: 'gitlab.com',
      CI_PROJECT_PATH: 'acme/specs',
      CI_COMMIT_SHA: 'beef',
      CI_PIPELINE_IID: '9',
    };
    expect(originOf({}, nowhere, env)).toEqual({
      source: 'gitlab.com/acme/specs',
      revision: 'beef',
      generation: 9,
    });
  });

  it('is what the options say before anything else', () => {
    const env = { GITHUB_ACTIONS: 'true', GITHUB_SHA: 'c0ffee', GITHUB_RUN_NUMBER: '812' };
    const options = { source: ['a.example/b'], revision: ['r'], generation: ['3'] };
    expect(originOf(options, nowhere, env)).toEqual({
      source: 'a.example/b',
      revision: 'r',
      generation: 3,
    });
  });

  it.each([
    ['-1', /not a whole number/],
    ['1.5', /not a whole number/],
    ['x', /not a whole number/],
    ['1e3', /not a whole number/],
    ['9999999999999999', /has 16 digits; at most 15 are taken/],
  ])('refuses the generation %s', (generation, wrong) => {
    const options = { source: ['a.example/b'], revision: ['r'], generation: [generation] };
    expect(() => originOf(options, nowhere, {})).toThrow(wrong);
  });

  it('says of an origin on this machine that no source can be named after it', async () => {
    using specs = folder({ 'a.yaml': GOOD });
    specs.git('init', '-q', '-b', 'main');
    specs.git('remote', 'add', 'origin', '/srv/git/specs.git');
    const { code, err } = await msd(['publish', 'specs', specs.path]);
    expect(code).toBe(2);
    expect(err).toMatch(/Give --source, .*: the git remote origin .* is no address/);
  });

  it('comes from a git checkout: remote, HEAD, count of first-parent commits, paths of the repository', async () => {
    using repository = folder({ 'services/pay/spec.yaml': GOOD });
    repository.git('init', '-q', '-b', 'main');
    repository.git('remote', 'add', 'origin', 'git@github.com:acme/terraform.git');
    for (const message of ['one', 'two', 'three']) {
      repository.git('add', '.');
      repository.git('commit', '-q', '--allow-empty', '-m', message);
    }
    await using server = await fakeDashboard({ status: 200, body: receipt() });
    const { code } = await msd(['publish', 'specs', 'services', '--url', server.url], {
      cwd: repository.path,
    });
    expect(code).toBe(0);
    expect(JSON.parse(String(server.heard[0]?.body))).toMatchObject({
      source: 'github.com/acme/terraform',
      revision: repository.git('rev-parse', 'HEAD'),
      generation: 3,
      files: [{ path: 'services/pay/spec.yaml' }],
    });
  });

  it('warns of changes that no commit holds', async () => {
    using repository = folder({ 'a.yaml': GOOD });
    repository.git('init', '-q', '-b', 'main');
    repository.git('add', '.');
    repository.git('commit', '-q', '-m', 'one');
    await using server = await fakeDashboard({ status: 200, body: receipt() });
    const publish = () =>
      msd(['publish', 'specs', repository.path, '--url', server.url, '--source', 'a.example/b']);
    expect((await publish()).err).toBe('');
    repository.write('a.yaml', `${GOOD}tier: A\n`);
    const { code, err } = await publish();
    expect(code).toBe(0);
    expect(err).toContain('uncommitted changes');
  });

  it('begins paths at the folder when it is published as another source', async () => {
    using repository = folder({ 'copy/services/pay/spec.yaml': GOOD });
    repository.git('init', '-q', '-b', 'main');
    repository.git('remote', 'add', 'origin', 'git@github.com:acme/copy.git');
    await using server = await fakeDashboard({ status: 200, body: receipt() });
    const origin = [
      '--source',
      'github.com/acme/terraform',
      '--revision',
      'r',
      '--generation',
      '1',
    ];
    await msd(['publish', 'specs', 'copy', '--url', server.url, ...origin], {
      cwd: repository.path,
    });
    expect(JSON.parse(String(server.heard[0]?.body)).files).toEqual([
      { path: 'services/pay/spec.yaml', content: GOOD },
    ]);
  });

  it('is asked for when nobody knows, with the option that says it', async () => {
    using specs = folder({ 'a.yaml': GOOD });
    for (const [options, wrong] of [
      [[], /source is not known/],
      [['--source', 'a.example/b'], /revision is not known/],
      [['--source', 'a.example/b', '--revision', 'r'], /generation is not known/],
    ] as const) {
      const { code, err } = await msd(['publish', 'specs', specs.path, ...options]);
      expect(code).toBe(2);
      expect(err).toMatch(wrong);
    }
  });

  it('does not count the commits of a shallow clone', async () => {
    using full = folder({ 'a.yaml': GOOD });
    full.git('init', '-q', '-b', 'main');
    for (const message of ['one', 'two']) {
      full.git('add', '.');
      full.git('commit', '-q', '--allow-empty', '-m', message);
    }
    using clone = folder();
    clone.git('clone', '-q', '--depth', '1', `file://${full.path}`, 'shallow');
    const cwd = `${clone.path}/shallow`;
    const { code, err } = await msd(['publish', 'specs', '.', '--source', 'a.example/b'], { cwd });
    expect(code).toBe(2);
    expect(err).toContain('git fetch --unshallow');
  });
});
