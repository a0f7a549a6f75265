import { pictureAt } from './picture';

describe('the sources of a picture', () => {
  it('go from the lightest format to the one every browser knows', () => {
    const picture = pictureAt({
      at: (width, extension) => `/stills/a1/${width}.${extension}`,
      widths: [320, 640],
      width: 640,
      height: 800,
      alt: 'Man with a beard in a red cap.',
    });
    expect(picture.sources.map(({ type }) => type)).toEqual(['image/avif', 'image/webp', 'image/jpeg']);
    expect(picture.sources[0]?.srcset).toBe('/stills/a1/320.avif 320w, /stills/a1/640.avif 640w');
    expect(picture.address).toBe('/stills/a1/320.jpg');
  });

  it('are one when the source is small', () => {
    const at = (width: number) => `/${width}`;
    expect(pictureAt({ at, widths: [], width: 160, height: 200, alt: '' }).address).toBe('/160');
  });

  it('have a placeholder only where there is one', () => {
    const order = { at: (width: number) => `/${width}`, widths: [], width: 160, height: 200, alt: '' };
    expect(pictureAt({ ...order, placeholder: 'data:image/webp;base64,AAAA' }).placeholder).toBe(
      'data:image/webp;base64,AAAA',
    );
    expect(pictureAt({ ...order, placeholder: '' })).not.toHaveProperty('placeholder');
  });
});
