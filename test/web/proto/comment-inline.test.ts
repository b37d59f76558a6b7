import { describe, expect, it } from 'vitest';
import { parseInline } from '#web/proto/comment-inline.ts';

const text = (value: string) => ({ kind: 'text', text: value });

describe('a line of a comment', () => {
  it('links to types the way proto comments do', () => {
    expect(parseInline('See [Charge][acme.pay.v1.Charge], [Refund][].')).toEqual([
      text('See '),
      { kind: 'reference', text: 'Charge', name: 'acme.pay.v1.Charge' },
      text(', '),
      { kind: 'reference', text: 'Refund', name: 'Refund' },
      text('.'),
    ]);
  });

  it('takes the backticks off a linked name', () => {
    expect(parseInline('[`Charge`][.acme.Charge]')).toEqual([
      { kind: 'reference', text: 'Charge', name: 'acme.Charge' },
    ]);
  });

  it('links to the web only by http and https', () => {
    expect(parseInline('[guide](https://docs.example/a_(b)) [bad](javascript:alert(1))')).toEqual([
      { kind: 'link', text: 'guide', href: 'https://docs.example/a_(b)' },
      text(' bad'),
    ]);
  });

  it('shows a name without an address as the name', () => {
    expect(parseInline('[AdGroupError]() [AdxError]()  [see the guide]()')).toEqual([
      { kind: 'code', text: 'AdGroupError' },
      text(' '),
      { kind: 'code', text: 'AdxError' },
      text('  see the guide'),
    ]);
  });

  it('bears a line break between the words of a link and its address', () => {
    expect(
      parseInline('Follow [the rules] (https://docs.example/a). Not [this] (or that).'),
    ).toEqual([
      text('Follow '),
      { kind: 'link', text: 'the rules', href: 'https://docs.example/a' },
      text('. Not [this] (or that).'),
    ]);
  });

  it('leaves the full stop behind an address to the sentence', () => {
    expect(parseInline('Read https://docs.example/guide.')).toEqual([
      text('Read '),
      { kind: 'link', text: 'https://docs.example/guide', href: 'https://docs.example/guide' },
      text('.'),
    ]);
  });

  it('never reads markup as HTML', () => {
    expect(parseInline('<img src=x onerror=alert(1)>')).toEqual([
      text('<img src=x onerror=alert(1)>'),
    ]);
  });

  it('keeps the underscores of names', () => {
    expect(parseInline('idempotency_key and read_mask, _not_ **now**')).toEqual([
      text('idempotency_key and read_mask, '),
      { kind: 'emphasis', text: 'not' },
      text(' '),
      { kind: 'strong', text: 'now' },
    ]);
  });

  it('reads nothing inside code', () => {
    expect(parseInline('`[a][b.C] **x**`')).toEqual([{ kind: 'code', text: '[a][b.C] **x**' }]);
  });
});
