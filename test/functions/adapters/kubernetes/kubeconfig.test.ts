import { expect, it } from 'vitest';
import { openKubeconfig } from '#adapters/kubernetes/kubeconfig.ts';
import { localised } from '#domain/japanese/in-japanese.ts';
import { folder } from '../../../cli/support/folder.ts';

it('says of a kubeconfig that can’t be read which it is, who named it and where, and quotes nothing', async () => {
  using place = folder({
    empty: ' \n',
    broken: 'apiVersion: v1\nusers: [{ token: s3cret\nclusters: }\n',
    text: 's3cret',
  });
  const said = async (name: string, namedBy?: string) => {
    const kubeconfig = openKubeconfig([`${place.path}/${name}`], { namedBy, isTold: true });
    const connection = await kubeconfig.connect('prod');
    await kubeconfig.close();
    if (connection.kind !== 'impossible') throw new Error('It can be read.');
    const { why, cure } = connection;
    expect(why + cure).not.toContain('s3cret');
    for (const sentence of [why, cure]) expect(localised(sentence).ja).not.toBe(sentence);
    return { why: why.replace(place.path, ''), cure };
  };
  expect(await said('empty')).toMatchObject({
    why: 'The kubeconfig /empty is empty.',
    cure: expect.stringContaining('where kubectl looks'),
  });
  expect(await said('none', 'KUBECONFIG')).toMatchObject({
    why: 'The kubeconfig /none is not there.',
    cure: expect.stringMatching(/^KUBECONFIG names it/),
  });
  expect(await said('broken', 'MSD_KUBECONFIG')).toMatchObject({
    why: expect.stringMatching(/^The kubeconfig \/broken is no YAML at line [23], column \d+\.$/),
    cure: expect.stringMatching(/^MSD_KUBECONFIG names it/),
  });
  const paths = [`${place.path}/text`, `${place.path}/none`];
  expect(await openKubeconfig(paths, { namedBy: 'KUBECONFIG' }).connect('prod')).toMatchObject({
    why: 'The kubeconfig $KUBECONFIG (2/2) is not there.',
  });
  expect((await said('.')).why).toBe('The kubeconfig /. is a folder.');
  expect((await said('text')).why).toMatch(/context prod|not what kubectl takes/);
});
