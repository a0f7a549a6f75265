import { refuseUnless } from '../vault-refused';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const HEX_ID = /^[0-9a-f]{32}$/i;

/** A UUID as the 16 bytes that stand in records. */
export function idBytes(id: string): Buffer {
  refuseUnless(UUID.test(id), 'bad_argument');
  return Buffer.from(id.replaceAll('-', ''), 'hex');
}

/** A UUID as it stands in sealed JSON: 32 hexadecimal digits, as in the known answers. */
export function idToJson(id: string): string {
  return idBytes(id).toString('hex');
}

export function idFromJson(hex: unknown): string {
  refuseUnless(typeof hex === 'string' && HEX_ID.test(hex), 'malformed');
  return hex.toLowerCase().replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

export const ascii = (label: string): Buffer => Buffer.from(label, 'ascii');

export function u8(value: number): Buffer {
  return unsigned(value, 1);
}

export function u16(value: number): Buffer {
  return unsigned(value, 2);
}

export function u32(value: number): Buffer {
  return unsigned(value, 4);
}

/** Numbers that count from 1: epochs, sequence numbers, key versions. */
export function counting(value: number, encode: (value: number) => Buffer): Buffer {
  refuseUnless(value >= 1, 'bad_argument');
  return encode(value);
}

/** A moment as whole Unix seconds; what is finer is dropped, so a column's precision cannot break a record. */
export function unixSeconds(moment: Date): number {
  const seconds = Math.floor(moment.getTime() / 1000);
  refuseUnless(Number.isSafeInteger(seconds) && seconds >= 0, 'bad_argument');
  return seconds;
}

export function u64Seconds(moment: Date): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(BigInt(unixSeconds(moment)));
  return bytes;
}

/** A public key, signature or hash of the expected length. */
export function exactly(bytes: Buffer, length: number): Buffer {
  refuseUnless(bytes.length === length, 'bad_argument');
  return bytes;
}

export const joined = (...parts: readonly Uint8Array[]): Buffer => Buffer.concat(parts);

function unsigned(value: number, bytes: 1 | 2 | 4): Buffer {
  refuseUnless(Number.isInteger(value) && value >= 0 && value < 2 ** (8 * bytes), 'bad_argument');
  const buffer = Buffer.alloc(bytes);
  buffer.writeUIntBE(value, 0, bytes);
  return buffer;
}
