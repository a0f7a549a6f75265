import fc from 'fast-check';
import {
  envelopeHash,
  newNotesKey,
  newTipKey,
  newUploadSecret,
  fileKeyOf,
  randomBytes,
  randomId,
  sealNote,
  sealOfficerMessage,
  sealTipsterMessage,
  type FileManifest,
  type TipsterMessage,
} from '../../src/vault';
import { openNotes, openTalk, wipeTalk, type NoteRow, type TalkRow } from '../../src/vault/opening';
import { bytesOf } from '../../src/vault/secrets/secret';
import { verdictOn } from './refusals';
import { tipId, tipKey, keys, said, answered, talkOf, read } from './talks';

describe('a talk', () => {
  it('opens in order, with the hash that the next message names', () => {
    const rows = talkOf(5);
    const talk = read(rows);
    expect(talk.messages.map((opened) => opened.message.text)).toEqual(
      [1, 2, 3, 4, 5].map((turn) => `turn ${turn}`),
    );
    expect(talk.head!.equals(envelopeHash(rows[4].envelope))).toBe(true);
    expect(read([])).toEqual({ messages: [], head: null });
  });

  it('is refused with a message missing, repeated, moved or from another tip', () => {
    const rows = talkOf(5);
    const renumbered = (list: TalkRow[]) => list.map((row, index) => ({ ...row, seq: index + 1 }));
    const foreign = talkOf(5, randomId());
    const forgeries = [
      rows.slice(1),
      rows.filter((row) => row.seq !== 3),
      [...rows, rows[4]],
      [rows[0], rows[2], rows[1], rows[3], rows[4]],
      [...rows.slice(0, 4), foreign[4]],
      talkOf(4).concat(rows[4]),
    ];
    for (const forged of forgeries) {
      expect(verdictOn(() => read(forged))).not.toBe('accepted');
      expect(verdictOn(() => read(renumbered(forged)))).not.toBe('accepted');
    }
  });

  it('is refused when a message names any other predecessor', () => {
    const rows = talkOf(1);
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (other) => {
        const place = { tipId, messageId: randomId(), seq: 2, keyVersion: 1, previous: Buffer.from(other) };
        const envelope = sealOfficerMessage(tipKey, place, answered('Forged.'));
        const row: TalkRow = {
          messageId: place.messageId,
          seq: 2,
          speaker: 'officer',
          keyVersion: 1,
          envelope,
        };
        expect(verdictOn(() => read([...rows, row]))).toBe('cannot_open');
      }),
      { numRuns: 50 },
    );
  });

  it('goes on under a new version of the key', () => {
    const rows = talkOf(2);
    const second = newTipKey();
    const previous = envelopeHash(rows[1].envelope);
    const place = { tipId, messageId: randomId(), seq: 3, keyVersion: 2, previous };
    const envelope = sealTipsterMessage(second, place, said('after the rotation'));
    const row: TalkRow = { ...place, speaker: 'tipster', envelope };
    expect(openTalk(new Map([...keys, [2, second]]), tipId, [...rows, row]).messages).toHaveLength(3);
    expect(verdictOn(() => read([...rows, row]))).toBe('cannot_open');
  });

  it('keeps everything a tipster says, the keys of the files included', () => {
    const upload = newUploadSecret();
    const file: FileManifest = {
      fileId: randomId(),
      key: fileKeyOf(upload, 0),
      length: 10,
      segments: [{ bytes: 54, hash: randomBytes(32) }],
      name: 'kitchen window.jpg',
      type: 'image/jpeg',
      cleaned: 'metadata removed',
      hash: randomBytes(32),
    };
    const message: TipsterMessage = {
      ...said('He \u{1F5DD} sells “cards” ٣'),
      kind: 'recognition',
      person: 3,
      still: 'LARKFIELD-3B',
      names: [{ name: 'Žan Ó Briain', alias: 'Zed', nameSuggestedByOthers: false }],
      basis: 'seen',
      threatToLife: true,
      contact: { phone: '07700 900123', safeTimes: 'after six' },
      victim: { lossPence: 123_00, bankTold: true },
      via: 'eastmere-guardian',
      files: [file],
      tipsterKey: randomBytes(32),
    };
    const place = { tipId, messageId: randomId(), seq: 1, keyVersion: 1, previous: null };
    const envelope = sealTipsterMessage(tipKey, place, message);
    const talk = read([{ ...place, speaker: 'tipster', envelope }]);
    const [opened] = talk.messages;
    const { files, ...rest } = opened.message as TipsterMessage;
    const { files: _, ...expected } = message;
    expect(rest).toEqual(expected);
    expect(bytesOf(files![0].key).equals(bytesOf(file.key))).toBe(true);
    expect({ ...files![0], key: null }).toEqual({ ...file, key: null });
    wipeTalk(talk);
    expect(files![0].key.wiped).toBe(true);
  });
});

describe('the notes of a tip', () => {
  const notesKey = newNotesKey();
  const first = { noteId: randomId(), seq: 1 };
  const one = sealNote(notesKey, { tipId, ...first, previous: null }, { v: 1, text: 'Named twice today.' });
  const second = { noteId: randomId(), seq: 2 };
  const by = randomId();
  const two = sealNote(
    notesKey,
    { tipId, ...second, previous: envelopeHash(one) },
    { v: 1, at: '2026-11-15T09:00:00Z', by, text: 'Checked.' },
  );
  const rows: NoteRow[] = [
    { ...first, envelope: one },
    { ...second, envelope: two },
  ];

  it('open in order', () => {
    const { notes, head } = openNotes(notesKey, tipId, rows);
    expect(notes.map(({ note }) => note.text)).toEqual(['Named twice today.', 'Checked.']);
    expect(notes[1].note.by).toBe(by);
    expect(head!.equals(envelopeHash(two))).toBe(true);
  });

  it('are refused when dropped, moved, renamed or of another tip', () => {
    expect(verdictOn(() => openNotes(notesKey, tipId, [rows[1]]))).toBe('broken_chain');
    expect(verdictOn(() => openNotes(notesKey, tipId, [{ ...rows[1], seq: 1 }]))).toBe('cannot_open');
    expect(verdictOn(() => openNotes(notesKey, tipId, [{ ...rows[0], noteId: randomId() }]))).toBe(
      'cannot_open',
    );
    expect(verdictOn(() => openNotes(notesKey, randomId(), rows))).toBe('cannot_open');
  });
});
