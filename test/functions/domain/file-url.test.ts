import { describe, expect, it } from 'vitest';
import { fileUrl } from '#domain/file-url.ts';

describe('the address of a file', () => {
  it.each([
    ['github.com/acme/specs', 'https://github.com/acme/specs/blob/abc/a%20b/c.yaml#L3'],
    ['github.acme.example/x/y', 'https://github.acme.example/x/y/blob/abc/a%20b/c.yaml#L3'],
    ['gitlab.com/acme/sub/specs', 'https://gitlab.com/acme/sub/specs/-/blob/abc/a%20b/c.yaml#L3'],
    ['notgithub.com/acme/specs', undefined],
    ['gke-prod', undefined],
    ['github.com/acme', undefined],
  ])('in %s is %s', (source, url) => {
    expect(fileUrl(source, 'abc', 'a b/c.yaml', 3)).toBe(url);
  });

  it('is missing for a publication as a whole', () => {
    expect(fileUrl('github.com/acme/specs', 'abc', '')).toBeUndefined();
  });
});
