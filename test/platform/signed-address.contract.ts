import type { S3ObjectStore } from '../../src/platform';
import { eventually } from '../support/eventually';

/** What an address that a store signs is worth, and to whom: for stores that check their signatures. */
export function signedAddressContract(open: () => S3ObjectStore): void {
  describe('an address signed for a handout', () => {
    const terms = { seconds: 60, filename: 'LARKFIELD-3.jpg', contentType: 'image/jpeg' };
    const sign = (seconds = 60) => open().signedUrl('stills/handouts/one.jpg', { ...terms, seconds });
    const statusOf = async (url: string) => (await fetch(url)).status;

    beforeAll(async () => {
      await open().put('stills/handouts/one.jpg', Buffer.from('a handout'));
      await open().put('stills/originals/one', Buffer.from('an original'));
    });

    it('loads it, under the name it was given', async () => {
      const answer = await fetch(await sign());
      expect([answer.status, await answer.text()]).toEqual([200, 'a handout']);
      expect(answer.headers.get('content-disposition')).toBe('attachment; filename="LARKFIELD-3.jpg"');
      expect(answer.headers.get('content-type')).toBe('image/jpeg');
    });

    it('is worth nothing without its signature, changed, or for something else', async () => {
      const url = await sign();
      const bare = url.slice(0, url.indexOf('?'));
      const tampered = [
        bare,
        url.replace('stills/handouts/one.jpg', 'stills/handouts/two.jpg'),
        url.replace('/stills/stills/handouts/one.jpg', '/stills-originals/stills/originals/one'),
        url.replace('X-Amz-Expires=60', 'X-Amz-Expires=6000'),
        url.replace('LARKFIELD-3', 'LARKFIELD-4'),
        url.replace(/X-Amz-Signature=./, (found) => found.slice(0, -1) + (found.endsWith('0') ? '1' : '0')),
      ];
      for (const wrong of tampered) expect(wrong).not.toBe(url);
      expect(await Promise.all(tampered.map(statusOf))).toEqual([403, 403, 403, 403, 403, 403]);
    });

    it('works for as long as it says', async () => {
      const url = await sign(1);
      expect(
        await eventually(
          () => statusOf(url),
          (status) => status !== 200,
          30_000,
        ),
      ).toBe(403);
    });

    it('loads nothing once the handout is gone', async () => {
      const url = await sign();
      await open().delete('stills/handouts/one.jpg');
      expect(await statusOf(url)).toBe(404);
    });
  });
}
