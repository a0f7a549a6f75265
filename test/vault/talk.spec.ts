import fc from 'fast-check';
import {
  envelopeHash,
  MESSAGE_LIMIT,
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
  type OfficerMessage,
  type TipsterMessage,
} from '../../src/vault';
import { openNotes, openTalk, wipeTalk, type NoteRow, type TalkRow } from '../../src/vault/opening';
import { sealMessageBytes } from '../../src/vault/sealing/envelopes';
import { bytesOf } from '../../src/vault/secrets/secret';
import { encrypt } from '../../src/vault/sodium/aead';
import { pad, unpad } from '../../src/vault/sodium/padding';
import { messageContext, messageKey } from '../../src/vault/sealing/envelopes';
import { MESSAGE_MAGIC } from '../../src/vault/sealing/contexts';
import { verdictOn, verdictsOnFlips } from './refusals';

const tipId = randomId();
const tipKey = newTipKey();
const keys = new Map([[1, tipKey]]);
const said = (text: string): TipsterMessage => ({ v: 1, at: '2026-11-14T17:52:03Z', text });
const answered = (text: string): OfficerMessage => ({ ...said(text), by: randomId() });

/** A talk of so many turns, the tipster and an officer in turn. */
function talkOf(turns: number, tip = tipId): TalkRow[] {
  const rows: TalkRow[] = [];
  for (let seq = 1; seq <= turns; seq += 1) {
    const last = rows.at(-1);
    const previous = last ? envelopeHash(last.envelope) : null;
    const place = { tipId: tip, messageId: randomId(), seq, keyVersion: 1, previous };
    const speaker = seq % 2 === 1 ? 'tipster' : 'officer';
    const envelope =
      speaker === 'tipster'
        ? sealTipsterMessage(tipKey, place, said(`turn ${seq}`))
        : sealOfficerMessage(tipKey, place, answered(`turn ${seq}`));
    rows.push({ messageId: place.messageId, seq, speaker, keyVersion: 1, envelope });
  }
  return rows;
}

const read = (rows: TalkRow[]) => openTalk(keys, tipId, rows);

describe('an envelope', () => {
  const place = { tipId, messageId: randomId(), seq: 1, keyVersion: 1, previous: null };
  const sealed = (bytes: number) =>
    sealMessageBytes(tipKey, place, 'tipster', Buffer.alloc(bytes, 'x')).length;

  it('has one length for everything from 0 to 4,095 bytes', () => {
    const lengths = new Set(Array.from({ length: 4096 }, (_, bytes) => sealed(bytes)));
    expect([...lengths]).toEqual([4139]);
    expect(sealed(4096)).toBe(4139 + 4096);
  });

  it('takes 64 KiB and not a byte more', () => {
    expect(sealed(MESSAGE_LIMIT)).toBe(43 + MESSAGE_LIMIT + 4096);
    expect(verdictOn(() => sealed(MESSAGE_LIMIT + 1))).toBe('too_long');
  });

  it('is refused with any byte flipped', () => {
    const [row] = talkOf(1);
    const verdicts = verdictsOnFlips(row.envelope, (envelope) => read([{ ...row, envelope }]));
    expect(verdicts.sort()).toEqual(['cannot_open', 'malformed']);
  });

  it('is refused where any claim of its row differs', () => {
    const [row] = talkOf(1);
    const changes: Partial<TalkRow>[] = [{ messageId: randomId() }, { speaker: 'officer' }];
    for (const change of changes) {
      expect(verdictOn(() => read([{ ...row, ...change }]))).toBe('cannot_open');
    }
    expect(verdictOn(() => openTalk(keys, randomId(), [row]))).toBe('cannot_open');
    expect(verdictOn(() => openTalk(new Map([[1, newTipKey()]]), tipId, [row]))).toBe('cannot_open');
    const bothVersions = new Map([...keys, [2, tipKey] as const]);
    expect(verdictOn(() => openTalk(bothVersions, tipId, [{ ...row, keyVersion: 2 }]))).toBe('cannot_open');
  });

  it('is refused when sealed over a bad padding', () => {
    const [row] = talkOf(1);
    const withoutMarker = Buffer.alloc(4096);
    const context = messageContext({ ...place, messageId: row.messageId }, 'tipster');
    const body = encrypt(messageKey(tipKey), withoutMarker, context);
    const envelope = Buffer.concat([MESSAGE_MAGIC, body]);
    expect(verdictOn(() => read([{ ...row, envelope }]))).toBe('bad_padding');
  });

  it('is refused when cut or lengthened', () => {
    const [row] = talkOf(1);
    const wrong = [row.envelope.subarray(0, -1), row.envelope.subarray(0, 43), Buffer.alloc(0)];
    for (const envelope of [...wrong, Buffer.concat([row.envelope, Buffer.alloc(4096)])]) {
      expect(verdictOn(() => read([{ ...row, envelope }]))).not.toBe('accepted');
    }
  });
});

describe('padding', () => {
  it('comes off as it went on', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 9000 }), (bytes) => {
        const plain = Buffer.from(bytes);
        expect(unpad(pad(plain, 4096), 4096).equals(plain)).toBe(true);
      }),
    );
  });

  it.each([
    ['no marker', Buffer.alloc(4096)],
    [
      'something behind the marker',
      Buffer.concat([pad(Buffer.alloc(10), 4096).subarray(0, 4095), Buffer.of(1)]),
    ],
    [
      'a marker more than a block before the end',
      Buffer.concat([pad(Buffer.alloc(9), 4096), Buffer.alloc(4096)]),
    ],
    ['half a block', Buffer.alloc(2048, 0x80)],
    ['nothing', Buffer.alloc(0)],
  ])('is refused with %s', (_, padded) => {
    expect(verdictOn(() => unpad(padded, 4096))).toBe('bad_padding');
  });
});

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
