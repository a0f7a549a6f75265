import { envelopeHash, padmeLength, sealTipWrap } from '../../src/vault';
import { openNotes, openNotesWrap, openSegment, openTalk, openTipWrap } from '../../src/vault/opening';
import { openTipsterWrap, readReceiptCode, tipsterKeys } from '../../src/vault/receipts';
import { sealMessageBytes, sealNoteBytes, type Speaker } from '../../src/vault/sealing/envelopes';
import { bytesOf, keyFrom } from '../../src/vault/secrets/secret';
import { withNonce } from './fixed-nonce';
import { asId, hex, vectors as v } from './vectors';

const officerId = asId(v.officer_wrap.officer_id);
const caseClaim = { caseId: asId(v.grant_open.case), epoch: v.grant_open.epoch };
const caseSecret = () => keyFrom('case secret', hex(v.grant_open.csk));
const tipKey = () => keyFrom('tip key', hex(v.message.tip_key));
const tipId = asId(v.message.tip);
const tipsterOfTheReceipt = () => tipsterKeys(readReceiptCode(v.receipt.code)!);

describe('known answers of a tip', () => {
  const wraps = v.tip_wraps;
  const wrapClaim = {
    tipId: asId(wraps.tip),
    caseId: asId(wraps.case),
    epoch: wraps.epoch,
    keyVersion: wraps.key_version,
  };

  it('opens the wraps of case, tipster and duty officers', () => {
    const byCase = openTipWrap(caseSecret(), hex(wraps.for_case), { who: 'C', ...wrapClaim });
    const byTipster = openTipsterWrap(tipsterOfTheReceipt(), hex(wraps.for_tipster), {
      who: 'S',
      ...wrapClaim,
    });
    const duty = v.duty_wrap;
    const dutySecret = keyFrom('case secret', hex(duty.duty_sk));
    const byDuty = openTipWrap(dutySecret, hex(duty.sealed), {
      who: 'D',
      tipId: asId(duty.tip),
      dutyGroupId: asId(duty.duty_group),
      epoch: duty.epoch,
      keyVersion: duty.key_version,
    });
    for (const key of [byCase, byTipster]) expect(bytesOf(key).toString('hex')).toBe(wraps.tip_key);
    expect(bytesOf(byDuty).toString('hex')).toBe(v.message.tip_key);
    const again = sealTipWrap(byCase, hex(v.grant_open.cpk), { who: 'C', ...wrapClaim });
    expect(again).toHaveLength(v.tip_wrap_len);
  });

  it('makes the envelopes byte for byte and opens the talk', () => {
    const speakers: Speaker[] = ['tipster', 'officer'];
    const rows = [v.message, v.message_2].map((message) => {
      const place = {
        tipId,
        messageId: asId(message.mid),
        seq: message.seq,
        keyVersion: message.key_version,
        previous: message.seq === 1 ? null : hex(message.prev),
      };
      const speaker = speakers[message.direction];
      const envelope = withNonce(message.nonce, () =>
        sealMessageBytes(tipKey(), place, speaker, Buffer.from(message.plaintext)),
      );
      expect(envelope.toString('hex')).toBe(message.envelope);
      return { ...place, speaker, envelope };
    });
    expect(rows[0].envelope).toHaveLength(v.message.envelope_len);
    expect(envelopeHash(rows[0].envelope).toString('hex')).toBe(v.message.envelope_blake2b256);
    const talk = openTalk(new Map([[1, tipKey()]]), tipId, rows);
    expect(talk.head!.toString('hex')).toBe(v.seen.head);
    expect(talk.messages.map((opened) => opened.message)).toEqual([
      {
        v: 1,
        at: '2026-01-02T03:04:05Z',
        text: 'I know this man.',
        tipsterKey: hex(v.receipt.box_pk),
        files: [],
      },
      { v: 1, at: '2026-01-03T09:00:00Z', by: officerId, text: 'Where did you see him?' },
    ]);
  });

  it('opens the notes and makes them byte for byte', () => {
    const { note_key, wrap, note, seq, nonce, plaintext, envelope } = v.note;
    const place = { tipId, noteId: asId(note), seq, previous: null };
    const key = openNotesWrap(caseSecret(), hex(wrap), { tipId, ...caseClaim });
    expect(bytesOf(key).toString('hex')).toBe(note_key);
    const made = withNonce(nonce, () => sealNoteBytes(key, place, Buffer.from(plaintext)));
    expect(made.toString('hex')).toBe(envelope);
    const { notes } = openNotes(key, tipId, [{ ...place, envelope: made }]);
    expect(notes[0].note).toEqual({ v: 1, text: 'Named twice today.' });
  });
});

describe('known answers of a file', () => {
  it('opens a short segment', () => {
    const { file_key, file, segment, plaintext, segment_bytes } = v.file_segment;
    const opened = openSegment(keyFrom('file key', hex(file_key)), asId(file), segment, hex(segment_bytes));
    expect(opened.toString('hex')).toBe(plaintext);
  });

  it('opens a segment of three full frames', () => {
    const { file_key, file, segment, segment_b64 } = v.file_segment_frames;
    const sealed = Buffer.from(segment_b64, 'base64');
    const opened = openSegment(keyFrom('file key', hex(file_key)), asId(file), segment, sealed);
    expect(opened.equals(Buffer.from(Array.from({ length: 196_608 }, (_, i) => (7 * i) % 256)))).toBe(true);
  });

  it.each(Object.entries(v.padme))('fills %s bytes to %d', (length, filled) => {
    expect(padmeLength(Number(length))).toBe(filled);
  });
});
