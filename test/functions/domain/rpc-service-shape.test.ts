import { expect, it } from 'vitest';
import { createDescriptorDesk } from '../../support/descriptor-desk.ts';

it('a feature that a field inherits is part of what its service sends; a comment is not', async () => {
  const desk = createDescriptorDesk();
  const file = (option: string, comment = '') => ({
    'a.proto': `edition = "2023"; package a; ${option}
      service S { rpc Get(M) returns (M); }
      ${comment}
      message M { string text = 1; }`,
  });
  await desk.publish(file(''));
  const other = await desk.publish(file('option features.utf8_validation = NONE;'));
  expect(other.updated).toEqual(['a.S']);
  const commented = await desk.publish(
    file('option features.utf8_validation = NONE;', '// A text.'),
  );
  expect(commented.updated).toEqual([]);
  await desk.app.close();
});
