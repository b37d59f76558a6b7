import { PassThrough } from 'node:stream';
import type { WriteStream } from 'node:tty';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createTerminal, harmless } from '#cli/terminal.ts';

/** A stream that is, or is not, a person's screen, and what was written to it. */
function screen(isTTY: boolean) {
  const stream = Object.assign(new PassThrough(), { isTTY, getColorDepth: () => 24 });
  return {
    stream: stream as unknown as WriteStream,
    text: () => String(stream.read() ?? ''),
  };
}

describe('what a terminal shows', () => {
  beforeEach(() => {
    vi.stubEnv('TERM', 'xterm');
  });
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  it('is a bar on a screen, once something takes long, and nothing of it stays', () => {
    const err = screen(true);
    let now = 0;
    const bar = createTerminal(screen(true).stream, err.stream, () => now).progress('Sending');
    bar.update(1, 4);
    expect(err.text()).toBe('');
    now = 400;
    bar.update(1, 4);
    expect(err.text()).toContain('Sending ██████░░░░░░░░░░░░░░░░░░ 25 %');
    bar.update(1, 4);
    expect(err.text()).toBe('');
    bar.end();
    expect(err.text()).toBe('\r\u001b[2K');
  });

  it('is no bar in a log', () => {
    const err = screen(false);
    let now = 0;
    const bar = createTerminal(screen(true).stream, err.stream, () => now).progress('Sending');
    now = 400;
    bar.update(1, 4);
    bar.end();
    expect(err.text()).toBe('');
  });

  it('has no colours in a file', () => {
    expect(createTerminal(screen(false).stream).paint('red', 'error')).toBe('error');
  });

  it('never holds what a file under check would write to the screen', () => {
    expect(harmless('a\u001b[31mb\u0007\u009bc\nd')).toBe('a\uFFFD[31mb\uFFFD\uFFFDc\uFFFDd');
  });
});
