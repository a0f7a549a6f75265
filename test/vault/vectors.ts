import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The published known answers of TP-1, as they stand: hexadecimal text, numbers, and what is nested. */
export const vectors = JSON.parse(
  readFileSync(join(__dirname, '..', 'vectors', 'tip-protocol.json'), 'utf8'),
) as Vectors;

/** Sixteen bytes of hexadecimal as the UUID the vault's functions take. */
export const asId = (hex: string): string =>
  hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

export const hex = (text: string): Buffer => Buffer.from(text, 'hex');

interface Receipt {
  secret: string;
  code: string;
}

interface Envelope {
  tip: string;
  seq: number;
  prev: string;
  nonce: string;
  plaintext: string;
  envelope: string;
}

interface Message extends Envelope {
  tip_key: string;
  mid: string;
  direction: number;
  key_version: number;
}

interface Certificate {
  kind: string;
  subject: string;
  sig: string;
}

interface Vectors {
  receipt: Receipt & { lookup: string; box_pk: string };
  receipt_zero: Receipt;
  receipt_max: Receipt;
  officer: { seed: string; box_pk: string; sig_pk: string };
  password: {
    password: string;
    salt: string;
    pepper: string;
    ops: number;
    mem: number;
    verifier: string;
    kek: string;
  };
  officer_wrap: { officer_id: string; nonce: string; blob: string };
  stored_verifier: string;
  pepper_check: string;
  session: { cookie: string; exp: number; sid_hash: string; blob: string };
  cert: Certificate & { root_seed: string; root_pk: string };
  epoch_cert: Certificate & { signer_pk: string };
  pending_grant: { case: string; officer: string; epoch: number; signer_pk: string; sig: string };
  grant_open: { case: string; epoch: number; sealed: string; csk: string; cpk: string };
  escrow_open: {
    case: string;
    epoch: number;
    custodians: Record<'X' | 'Y' | 'Z', { pk: string; sk: string }>;
    pairs: Record<'XY' | 'XZ' | 'YZ', string>;
    csk: string;
  };
  message: Message & { envelope_len: number; envelope_blake2b256: string };
  message_2: Message;
  tip_wraps: {
    tip: string;
    case: string;
    epoch: number;
    key_version: number;
    tip_key: string;
    for_case: string;
    for_tipster: string;
  };
  note: Envelope & { note_key: string; note: string; wrap: string };
  duty_wrap: {
    tip: string;
    duty_group: string;
    epoch: number;
    key_version: number;
    sealed: string;
    duty_pk: string;
    duty_sk: string;
  };
  padme: Record<string, number>;
  file_segment_frames: { file_key: string; file: string; segment: number; segment_b64: string };
  file_segment: {
    file_key: string;
    file: string;
    segment: number;
    plaintext: string;
    segment_bytes: string;
  };
  seen: {
    officer_seed: string;
    tip: string;
    count: number;
    head: string;
    tip_key: string;
    nonce: string;
    record: string;
  };
  resend_mac: { body: string; mac: string };
  grant_sealed_len: number;
  tip_wrap_len: number;
  escrow_len: number;
}
