import { describe, expect, it } from 'vitest';
import { orderSources } from '#web/pages/sources/order-sources.ts';
import { publishCommands } from '#web/pages/sources/publish-commands.ts';

describe('sources', () => {
  it('come silent first, the longest silent on top, then by name', () => {
    const source = (name: string, silent: boolean, lastSeen: string) => ({
      name,
      silent,
      lastSeen,
    });
    expect(
      orderSources([
        source('b', false, '2026-11-22'),
        source('lately', true, '2026-11-21'),
        source('a', false, '2026-11-01'),
        source('long', true, '2026-10-01'),
      ]).map(({ name }) => name),
    ).toEqual(['long', 'lately', 'a', 'b']);
  });
});

describe('how to publish', () => {
  it('gives commands with the address of this dashboard and a body that is JSON', () => {
    const commands = publishCommands('https://dash.example').map(({ command }) => command);
    expect(commands.every((command) => command.includes('https://dash.example'))).toBe(true);
    const body = /-d '(.*)'$/.exec(commands[0] ?? '')?.[1] ?? '';
    expect(JSON.parse(body)).toMatchObject({
      complete: false,
      files: [{ path: 'hello/spec.yaml' }],
    });
  });

  it('leaves the origin of a folder to its git, and takes that of a contract from where its protos are', () => {
    const [, specs = '', contract = ''] = publishCommands('x').map(({ command }) => command);
    expect(specs).not.toMatch(/--(source|revision|generation)/);
    expect(contract).toMatch(
      /^buf build DIR .*--revision \$\(git -C DIR .*--generation \$\(git -C DIR/,
    );
  });
});
