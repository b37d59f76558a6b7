import { describe, expect, it } from 'vitest';
import { parseArguments } from '../../local/arguments.ts';
import { requireNode } from '../../local/require-node.ts';

describe('npm start', () => {
  it('runs the example on port 8080 when nothing is said', () => {
    const data = '.data/example';
    expect(parseArguments([])).toEqual({ port: 8080, data, empty: false, subscribe: [] });
  });

  it('keeps your own organisation apart from the example', () => {
    expect(parseArguments(['--empty'])).toMatchObject({ data: '.data/own', empty: true });
  });

  it('takes port, folder, emptiness and subscribers', () => {
    const args = [
      '--port',
      '0',
      '--data',
      '/tmp/x',
      '--empty',
      '--subscribe',
      'a=http://127.0.0.1:1/',
    ];
    expect(parseArguments(args)).toEqual({
      port: 0,
      data: '/tmp/x',
      empty: true,
      subscribe: ['a=http://127.0.0.1:1/'],
    });
  });

  it.each([
    [['--port', 'eighty'], '--port eighty is no port'],
    [['--port', '70000'], '--port 70000 is no port'],
    [['--colour'], '--colour'],
    [['--data='], '--data names no folder'],
    [['--subscribe', 'foo'], '--subscribe foo is not NAME=URL'],
  ])('refuses %j and says why', (args, reason) => {
    expect(() => parseArguments(args)).toThrow(reason);
  });

  it.each(['v20.20.2', 'v24.14.9', 'v22.21.0'])('does not start on Node %s', (version) => {
    expect(() => requireNode(version)).toThrow('24.15 or newer');
  });

  it.each(['v24.15.0', 'v24.21.0', 'v26.0.0'])('starts on Node %s', (version) => {
    expect(() => requireNode(version)).not.toThrow();
  });
});
