import { isPublicFraming, OFFICE_FRAMINGS, PUBLIC_FRAMINGS, type Framing } from './framing';
import { parsePublicName } from './public-name';
import { renditionName } from './rendition-name';

describe('the name of a public picture', () => {
  it.each(PUBLIC_FRAMINGS)('is read as it is written: %s', (framing) => {
    const rendition = { framing, width: 640, format: 'webp' } as const;
    expect(parsePublicName(renditionName(rendition))).toEqual(rendition);
  });

  it.each([
    ['640', 'whole', 640],
    ['tile-300', 'tile', 300],
  ] as const)('%s leaves the format to the reader', (name, framing, width) => {
    expect(parsePublicName(name)).toEqual({ framing, width, format: null });
  });

  it.each([
    ...[
      '',
      '0',
      '0640',
      '640.',
      '640.JPG',
      '640.png',
      '640.jpeg',
      '640.jpg.',
      '640.jpg/',
      ' 640.jpg',
      '640.jpg\n',
    ],
    ...[
      '123456',
      '-640',
      '+640',
      '6.4e2',
      '0x280',
      '٦٤٠',
      'whole-640.jpg',
      'Tile-300.jpg',
      'tile-300.jpg.avif',
    ],
    ...[
      'source-1920.jpg',
      'handout-1920.jpg',
      'source',
      'handout-1920',
      'original.jpg',
      'tile-',
      'tile-whole-300',
    ],
  ])('is never %j', (name) => {
    expect(parsePublicName(name)).toBeNull();
  });

  it('is closed to every framing that nobody has opened', () => {
    const closed = [...OFFICE_FRAMINGS, 'archive', 'toString', '', 'WHOLE'];
    const names = closed.map((framing) =>
      renditionName({ framing: framing as Framing, width: 640, format: 'jpg' }),
    );
    expect(names.filter(parsePublicName)).toEqual([]);
    expect(closed.filter((framing) => isPublicFraming(framing as Framing))).toEqual([]);
  });
});
