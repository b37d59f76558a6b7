import { describe, expect, it } from 'vitest';
import { problemsOf } from '../../../support/rule-desk.ts';

/** The text at the place of each problem, with what is said of it. */
const said = (text: string) =>
  problemsOf(text).map(({ from, to, message, cure }) => [text.slice(from, to), message, cure]);

describe('a rule that is wrong', () => {
  it('is told which word is meant, at the place of the slip', () => {
    expect(said('servic.name == "x"')).toEqual([
      ['servic', 'There is no fact “servic”.', 'Did you mean service?'],
    ]);
    expect(said('service.langauge == "go"')).toEqual([
      ['langauge', 'Service has no field “langauge”.', 'Did you mean language?'],
    ]);
    expect(said('service.name.startswith("x")')).toEqual([
      ['startswith', 'There is no function “startswith”.', 'Did you mean startsWith?'],
    ]);
    expect(said('workloads.al(w, w.on)')[0]).toEqual([
      'al',
      'There is no function “al”.',
      'Did you mean all?',
    ]);
    expect(said('workloads.all(w, w.labels.all(k, x == ""))')[0]?.[0]).toBe('x');
  });

  it('has a line and a column', () => {
    expect(problemsOf('true &&\n  service.nmae == ""')).toEqual([
      {
        message: 'Service has no field “nmae”.',
        cure: 'Did you mean name?',
        from: 18,
        to: 22,
        line: 2,
        column: 11,
      },
    ]);
  });

  it('is told everything that is wrong with its terms at once', () => {
    const text = 'service.nam == "" && workloads.all(w, w.replica > 1) || !has(service.labl)';
    expect(said(text).map(([place]) => place)).toEqual(['nam', 'replica', 'labl']);
  });

  it('is told of unknown facts and of unknown fields at once', () => {
    const text = 'has(service.contact.oncal) && servic.tier == "A" && service.nam == ""';
    expect(said(text).map(([place]) => place)).toEqual(['servic', 'oncal', 'nam']);
  });

  it('is checked inside has(…) as well', () => {
    expect(said('has(service.contact.mail)')).toEqual([
      ['mail', 'Contact has no field “mail”.', 'Did you mean email?'],
    ]);
    expect(said('workloads.all(w, has(w.nme))')[0]?.[2]).toBe('Did you mean name?');
    expect(said('workloads.all(w, has(w.labels.app))')).toEqual([]);
    expect(said('has(service.name.size)')[0]?.[1]).toContain('There are no fields in text');
    expect(said('has(workloads[0].name)')[0]?.[0]).toBe('workloads[0].name');
    expect(said('has(service)')).toHaveLength(1);
  });

  it.each([
    ['service.count + 1.5 > 2.0', 'service.count + 1.5', 'whole number (int) and number'],
    ['service.name > 3', 'service.name > 3', 'text (string) and whole number'],
    ['1 < 2 < 3', '1 < 2 < 3', 'Join conditions by &&'],
    ['service.name && true', 'service.name', 'has to be true or false; this is text'],
    ['service.name', 'service.name', 'has to be true or false; this is text'],
    ['service.tags', 'service.tags', 'this is list of text'],
    ['workloads.all(w, w.name)', 'w.name', 'The condition of all(…) has to be true or false'],
    ['(service.count ? true : false)', 'service.count', 'What stands before ?'],
    ['true ? service.name == "" : 1', '', 'one type'],
    ['size(service.count) > 1', 'size(service.count)', 'It is size(value'],
    ['service.name.startsWith(1)', 'service.name.startsWith(1)', 'startsWith(beginning: string)'],
    ['service.name.size', 'size', 'no field'],
    ['service["na" + "me"] == ""', 'service["na" + "me"]', 'Write the field behind a dot'],
    ['service.language == null', 'null', 'has(…)'],
    ['service.count == 1u', '1u', 'unsigned'],
    ['service.name == b"x"', 'b"x"', 'Bytes'],
    ['service.count > 99999999999999999', '99999999999999999', 'too large'],
    ['{1: true}[1]', '1', 'keys of a map'],
    ['has(service.at) && service.at < timestamp("2026-02-31")', '"2026-02-31"', 'no moment'],
    ['now - service.at > duration("3d")', '"3d"', 'days(2)'],
    ['service.name.matches("(")', '"("', 'RE2'],
    ['service.name.matches("a(?=b)")', '"a(?=b)"', 'RE2'],
    [String.raw`service.name.matches(r"(a)\1")`, String.raw`r"(a)\1"`, 'RE2'],
    ['service.name.matches(service.name)', 'service.name', 'written out'],
    ['service.name.matches("a{1000}")', '"a{1000}"', 'more than 100 times'],
    ['workloads.all(service, true)', 'workloads.all(service, true)', 'name of a fact already'],
    ['workloads.all(1, true)', '1', 'iteration variable'],
    ['cel.bind(x, 1, x > 0)', 'bind', 'no function'],
    ['dyn(1) == 1', 'dyn', 'no function'],
    ['type(1) == int', 'type', 'no function'],
    ['startsWith(service.name, "x")', 'startsWith', 'called on a value'],
    ['timestamp(0) < now', 'timestamp(0)', 'made of text'],
    [
      'now.getHours("Asia/Tokyo") > 1',
      'now.getHours("Asia/Tokyo")',
      'It is timestamp.getHours(): int',
    ],
    ['service.tags.join() == ""', 'service.tags.join()', 'separator: string'],
    ['service.name.split("", 2) == []', 'service.name.split("", 2)', 'separator: string'],
    ['has(service.name, service.count)', 'has(service.name, service.count)', 'has(field)'],
    ['(service.nam + "x") == "" && (service.foo) == ""', 'nam', 'name'],
    ['1 + "a" == ""', '1 + "a"', 'quotation marks'],
  ])('%s: says where and what', (text, place, words) => {
    const [first] = said(text);
    expect(first?.slice(1).join(' ')).toContain(words);
    if (place !== '') expect(said(text).map(([at]) => at)).toContain(place);
  });

  it.each([
    ['true &&', 7, 'ends too early'],
    ['workloads.all(w, w.on', 21, 'ends too early'],
    ['service.name = "x"', 13, '=='],
    ['service.name == "x" and true', 20, '&&'],
    ['true or false', 5, '||'],
    ['not service.a', 4, 'not expected'],
    ['service.name == "x', 16, 'Unterminated'],
    ['(true', 5, 'ends too early'],
    ['true)', 4, 'not expected'],
    ['service.name == “x”', 16, 'quotation mark'],
    ['', 0, 'empty'],
    ['  \n ', 0, 'empty'],
  ])('%s: points at the character', (text, from, words) => {
    const [first] = problemsOf(text);
    expect([first?.from, `${first?.message} ${first?.cure}`]).toEqual([
      from,
      expect.stringContaining(words),
    ]);
  });
});

describe('a rule that is good', () => {
  it('may hold comments, line breaks and every kind of text', () => {
    const text = `// Who is asked\nservice.name == 'pay' &&\n  service.name != r"\\d" && """a "b" c""" != ''`;
    expect(problemsOf(text)).toEqual([]);
  });

  it('may compare whole numbers with others by size', () => {
    expect(problemsOf('service.count > 1.5')).toEqual([]);
  });
});
