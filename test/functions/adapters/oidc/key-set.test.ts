import { describe, expect, it } from 'vitest';
import { createKeySet } from '#adapters/oidc/key-set.ts';
import { createGoogleTokens } from '../../../support/google-tokens.ts';

const URL = 'https://login.acme.example/certs';
const MINUTE = 60_000;
const { keySet, certificates } = createGoogleTokens('x');
const [key] = keySet.keys;
const pem = Object.values(await certificates())[0];

/** An issuer that publishes these keys, or is away; and the set that asks it. */
function issuer(keys: readonly object[]) {
  const state = { keys, status: 200, asked: 0, now: 0 };
  const set = createKeySet({
    url: URL,
    now: () => state.now,
    fetch: async (url) => {
      state.asked += 1;
      expect(url).toBe(URL);
      return Response.json({ keys: state.keys }, { status: state.status });
    },
  });
  return { state, set };
}

describe('The keys of an issuer', () => {
  it('are those of its key set that sign with RSA, and are asked for once', async () => {
    const { state, set } = issuer([
      { kty: 'EC', kid: 'curve', crv: 'P-256' },
      { ...key, kid: 'for-encryption', use: 'enc' },
      { ...key, kid: 'one' },
    ]);
    const [first, second] = await Promise.all([set('one'), set('one')]);
    expect(first).toEqual({ one: pem });
    expect(second).toBe(first);
    state.now = 9 * MINUTE;
    expect(await set('one')).toBe(first);
    expect(state.asked).toBe(1);
  });

  it('are asked for again after ten minutes', async () => {
    const { state, set } = issuer([{ ...key, kid: 'one' }]);
    await set('one');
    state.keys = [{ ...key, kid: 'two' }];
    state.now = 10 * MINUTE;
    expect(Object.keys(await set('one'))).toEqual(['two']);
  });

  it('show a rotation at once, though strangers make us ask only once a minute', async () => {
    const { state, set } = issuer([{ ...key, kid: 'one' }]);
    state.now = 5 * MINUTE;
    await set('one');
    state.keys = [
      { ...key, kid: 'one' },
      { ...key, kid: 'two' },
    ];
    state.now += MINUTE;
    expect(Object.keys(await set('two'))).toEqual(['one', 'two']);
    for (let second = 0; second < 60; second += 1) {
      expect(Object.keys(await set('made-up'))).toEqual(['one', 'two']);
      state.now += 1_000;
    }
    expect(state.asked).toBe(2);
    await set('made-up');
    expect(state.asked).toBe(3);
  });

  it('serve for a day while their issuer is away', async () => {
    const { state, set } = issuer([{ ...key, kid: 'one' }]);
    await set('one');
    state.status = 503;
    state.now = 23 * 60 * MINUTE;
    expect(Object.keys(await set('one'))).toEqual(['one']);
    state.now = 24 * 60 * MINUTE;
    await expect(set('one')).rejects.toThrow('HTTP 503');
    state.status = 200;
    expect(Object.keys(await set('one'))).toEqual(['one']);
  });

  it('are not there before the issuer answered: whoever asks is told to come again', async () => {
    const { state, set } = issuer([{ ...key, kid: 'one' }]);
    state.status = 404;
    await expect(set('one')).rejects.toThrow(`The keys at ${URL} can't be had: HTTP 404.`);
    state.status = 200;
    expect(Object.keys(await set('one'))).toEqual(['one']);
  });

  it('are not taken from what is no key set', async () => {
    const set = createKeySet({ url: URL, fetch: async () => Response.json({ keys: 'none' }) });
    await expect(set('one')).rejects.toThrow('no JSON Web Key Set');
  });
});
