import { entityTag, isKnown } from './entity-tag';

const tag = entityTag('ab'.repeat(32));

describe('entity tags', () => {
  it('are strong and made of the bytes alone', () => {
    expect(tag).toBe(`"${'ab'.repeat(16)}"`);
    expect(entityTag('cd'.repeat(32))).not.toBe(tag);
  });

  it.each([tag, `"other", ${tag}`, `W/${tag}`, `${tag},"other"`, '*'])('are known from %s', (header) => {
    expect(isKnown(header, tag)).toBe(true);
  });

  it.each([undefined, '', '"other"', 'ab'.repeat(16), '"*"'])('are not known from %s', (header) => {
    expect(isKnown(header, tag)).toBe(false);
  });
});
