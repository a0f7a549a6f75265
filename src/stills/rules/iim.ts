import type { AppSegment } from './jpeg-segments';
import { londonStamp, wellFormed, type PictureMetadata } from './picture-metadata';

/*
 * IPTC-IIM 4.2 in a Photoshop image resource block, as JPEGs carry it in APP13. Old, and what picture desks read.
 * Every field has a length in bytes that readers hold us to; XMP beside it has the whole text.
 */
const PHOTOSHOP = Buffer.from('Photoshop 3.0\0', 'latin1');
const IPTC_RESOURCE = 0x0404;
/** MD5 of the IIM, by which readers see that XMP and IIM were written together and neither is older. */
const DIGEST_RESOURCE = 0x0425;
/** ESC % G: everything that follows is UTF-8. Without it © is two letters. */
const UTF8 = Buffer.from([0x1b, 0x25, 0x47]);
const VERSION_4 = Buffer.from([0, 4]);
const CUT = '…';

/** Data sets of record 2, with the most bytes each may have. */
export const IIM_FIELDS = {
  title: { dataSet: 5, bytes: 64 },
  instructions: { dataSet: 40, bytes: 256 },
  dayTaken: { dataSet: 55, bytes: 8 },
  timeTaken: { dataSet: 60, bytes: 11 },
  creator: { dataSet: 80, bytes: 32 },
  reference: { dataSet: 103, bytes: 32 },
  headline: { dataSet: 105, bytes: 256 },
  credit: { dataSet: 110, bytes: 32 },
  copyright: { dataSet: 116, bytes: 128 },
  caption: { dataSet: 120, bytes: 2000 },
} as const;
type IimField = keyof typeof IIM_FIELDS;

/** The segment that says it; MD5 is handed in, because rules reckon with nothing but their arguments. */
export function iimSegment(metadata: PictureMetadata, md5: (bytes: Buffer) => Buffer): AppSegment {
  const iim = iimOf(metadata);
  const resources = [resource(IPTC_RESOURCE, iim), resource(DIGEST_RESOURCE, md5(iim))];
  return { app: 13, payload: Buffer.concat([PHOTOSHOP, ...resources]) };
}

/**
 * The most of a text that fits into so many bytes of UTF-8. What is cut off is cut between characters as readers see
 * them (an accent stays with its letter), and an ellipsis says that there was more.
 */
export function fitted(text: string, bytes: number): string {
  const whole = wellFormed(text);
  if (Buffer.byteLength(whole) <= bytes) return whole;
  let kept = '';
  for (const { segment } of new Intl.Segmenter('en-GB').segment(whole)) {
    if (Buffer.byteLength(kept + segment + CUT) > bytes) break;
    kept += segment;
  }
  return kept.trimEnd() + CUT;
}

function iimOf(metadata: PictureMetadata): Buffer {
  const { day, time } = londonStamp(metadata.takenAt);
  const said: Readonly<Record<IimField, string>> = { ...metadata, dayTaken: day, timeTaken: time };
  const fields = (Object.keys(IIM_FIELDS) as IimField[]).map((field) => {
    const { dataSet: number, bytes } = IIM_FIELDS[field];
    return dataSet(2, number, Buffer.from(fitted(said[field], bytes), 'utf8'));
  });
  return Buffer.concat([dataSet(1, 90, UTF8), dataSet(2, 0, VERSION_4), ...fields]);
}

function dataSet(record: number, number: number, data: Buffer): Buffer {
  const head = Buffer.from([0x1c, record, number, 0, 0]);
  head.writeUInt16BE(data.length, 3);
  return Buffer.concat([head, data]);
}

/** An image resource without a name; its data is filled up to an even length, which its size does not count. */
function resource(id: number, data: Buffer): Buffer {
  const head = Buffer.alloc(12);
  head.write('8BIM', 0, 'latin1');
  head.writeUInt16BE(id, 4);
  head.writeUInt32BE(data.length, 8);
  return Buffer.concat([head, data, Buffer.alloc(data.length % 2)]);
}
