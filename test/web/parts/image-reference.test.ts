import { describe, expect, it } from 'vitest';
import { imageVersion, shortImage } from '#web/parts/image-reference.ts';

const DIGEST = `sha256:9f1c0f7e2b9d${'0'.repeat(52)}`;

describe('an image', () => {
  it('is shown by its name and tag', () => {
    expect(shortImage('asia-docker.pkg.dev/acme/services/pay-api:v1.42.0')).toBe('pay-api:v1.42.0');
    expect(shortImage(`envoyproxy/envoy@${DIGEST}`)).toBe('envoy@sha256:9f1c0f7');
    expect(shortImage(`envoy:v1@${DIGEST}`)).toBe('envoy:v1');
    expect(shortImage('redis')).toBe('redis');
  });

  it('keeps a registry’s port out of its version', () => {
    expect(imageVersion('localhost:5000/pay-api')).toBeUndefined();
    expect(imageVersion('localhost:5000/pay-api:v2')).toBe('v2');
  });

  it('has the beginning of its digest for a version when it has no tag', () => {
    expect(imageVersion(`a/b@${DIGEST}`)).toBe('9f1c0f7e2b9d');
  });
});
