import { describe, expect, it } from 'vitest';
import { acknowledgementOf, readAcknowledgements } from '#domain/review/acknowledgement.ts';

describe('acknowledgements', () => {
  it('are lines of a text with a symbol and a reason; everything else is left alone', () => {
    const text = `Move amounts to Money

      Nobody has read the old field since March.
      Acknowledge-Breaking: acme.pay.v1.Payment.amount: moved to money: see ADR 12
      acknowledge-breaking : acme.old.* : the package is switched off\r
      Reviewed-by: someone`;
    expect(readAcknowledgements(text)).toEqual({
      acknowledgements: [
        { symbol: 'acme.pay.v1.Payment.amount', reason: 'moved to money: see ADR 12' },
        { symbol: 'acme.old.*', reason: 'the package is switched off' },
      ],
      unreadable: [],
    });
  });

  it.each([
    'Acknowledge-Breaking:',
    'Acknowledge-Breaking: acme.v1.A',
    'Acknowledge-Breaking: acme.v1.A:  ',
  ])('without a symbol and a reason are told as unreadable: %s', (line) => {
    expect(readAcknowledgements(line)).toEqual({ acknowledgements: [], unreadable: [line.trim()] });
  });

  it('cover their symbol, all inside it, or everything; the most particular one counts', () => {
    const said = ['*', 'acme.pay.*', 'acme.pay.v1.Payment'].map((symbol) => ({
      symbol,
      reason: symbol,
    }));
    const of = (symbol: string) => acknowledgementOf({ symbol }, said)?.reason;
    expect(of('acme.pay.v1.Payment')).toBe('acme.pay.v1.Payment');
    expect(of('acme.pay.v1.Payment.amount')).toBe('acme.pay.*');
    expect(of('acme.payroll.v1.Run')).toBe('*');
    expect(acknowledgementOf({ symbol: 'acme.payroll.Run' }, said.slice(1))).toBeUndefined();
  });
});
