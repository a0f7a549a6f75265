import { inflateSync } from 'node:zlib';
import type { CustodyDocument } from '../../src/stills/actions/custody-document';
import type { CustodySheetRow } from '../../src/stills/data/custody-sheet.entity';
import { custodySheetPdf } from '../../src/stills/http/pdf/custody-sheet-pdf';
import {
  CUSTODY_SHEET_FORMAT,
  type CustodySheet,
  type LoggedAct,
} from '../../src/stills/rules/custody-sheet';

const SHA = 'ab12cd34'.repeat(8);
const look = (index: number): LoggedAct => ({
  at: new Date(Date.UTC(2025, 11, 1, 9, index)).toISOString(),
  act: 'still.looked',
  verb: 'consultation',
  by: 'Cora Whitfield',
  byId: '0f4e2f0e-6b4c-4f6e-a4a6-c7b6a4d6f001',
  recipient: null,
  facts: { reference: 'LARKFIELD-3B', revision: 2, what: 'page' },
  position: index,
});
const ada = { id: '0f4e2f0e-6b4c-4f6e-a4a6-c7b6a4d6f001', name: 'Ada Okafor, Press Officer' };
const SHEET: CustodySheet = {
  format: CUSTODY_SHEET_FORMAT,
  id: 'b3d1f4c2-91f0-4a39-9a51-0c6ad2a3a0de',
  madeAt: '2025-12-01T10:00:00.000Z',
  madeBy: ada,
  madeFor: 'Crown Prosecution Service',
  force: 'Northmere Police',
  case: { reference: 'NM/4471/25', operation: 'Operation Larkfield' },
  still: {
    id: 'd7a4c1a8-5b0f-4a39-9a51-0c6ad2a3a0de',
    reference: 'LARKFIELD-3B',
    person: 3,
    state: 'public',
    revision: 2,
    place: 'Betting shop, Ilford',
    alternativeText:
      'A man in a dark cap and glasses stands at the counter of a betting shop, looking to his left.',
    overlay: 'CAM 04 14-11-2025 17:52:03',
    withdrawalReason: null,
  },
  original: {
    format: 'jpeg',
    width: 1920,
    height: 1080,
    bytes: 412345,
    sha256: SHA,
    now: { bytes: 412345, sha256: SHA },
    unchanged: true,
  },
  custody: {
    suppliedBy: 'Mr Jiří Dvořák, manager',
    cameraOwner: 'Ilford Bets Ltd 中',
    howObtained: 'Copied from the recorder by DC Whitfield to a USB stick, sealed in bag MPS 2231.',
    permission: 'The manager agreed in writing on 15 November 2025.',
    exhibitReference: 'CW/7',
    recordedAt: '2025-11-14T17:52:03.000Z',
    clockOffsetSeconds: 125,
    trueTime: '2025-11-14T17:49:58.000Z',
    uploadedBy: ada,
    uploadedAt: '2025-11-15T10:00:00.000Z',
  },
  revisions: [1, 2].map((revision) => ({
    revision,
    preparedAt: '2025-11-15T10:00:00.000Z',
    preparedBy: ada,
    recipe: { turn: 0, crop: null, brightness: 0, contrast: 0, covers: [] },
    inWords:
      revision === 1
        ? ['Shown as it came: not turned, cropped, brightened or covered.']
        : [
            'Cropped to 800 × 600 pixels at 300 from the left, 120 from the top.',
            'Brightness +10, contrast +0: each level (0 to 255) became 1 × level + 25.5.',
            'One area covered with a solid block: 90 × 110 pixels at 900 from the left, 200 from the top.',
          ],
    faces: { sought: 1, bystander: 2 },
    words: {},
    files: ['whole', 'tile', 'person', 'handout'].map((framing) => ({
      framing,
      width: 640,
      format: 'jpg',
      sha256: SHA,
      bytes: 51234,
    })),
  })),
  acts: [
    {
      ...look(1),
      act: 'still.uploaded',
      verb: 'collection',
      facts: { reference: 'LARKFIELD-3B', revision: 1, bytes: 412345, sha256: SHA },
    },
    {
      ...look(2),
      act: 'still.approved',
      verb: 'alteration',
      facts: { reference: 'LARKFIELD-3B', revision: 2 },
    },
    {
      ...look(3),
      act: 'still.given',
      verb: 'disclosure',
      recipient: 'The Courier',
      facts: { kind: 'handout', place: ada.id, sha256: SHA },
    },
    {
      ...look(4),
      act: 'still.something_new',
      verb: 'alteration',
      facts: Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`fact${at}`, 'x'.repeat(200)])),
    },
  ],
  appealActs: [
    {
      ...look(5),
      act: 'appeal.authorised',
      verb: 'alteration',
      by: 'Bello Adeyemi',
      facts: { slug: 'larkfield', edition: 1 },
    },
  ],
  looks: Array.from({ length: 60 }, (_, index) => look(index)),
  places: [
    {
      guid: ada.id,
      kind: 'handout',
      recipient: 'The Courier',
      revision: 2,
      by: ada.name,
      at: '2025-12-01T09:03:00.000Z',
      sha256: SHA,
      bytes: 612345,
      removedAt: null,
    },
  ],
};

const SIGNATURE: CustodyDocument['signature'] = {
  algorithm: 'Ed25519',
  forceId: ada.id,
  officerId: ada.id,
  boxKey: SHA,
  signKey: SHA,
  certificate: SHA + SHA,
  certifiedUntil: '2026-11-14T08:00:00.000Z',
  signature: SHA + SHA,
};

const rowOf = (sheet: CustodySheet): CustodySheetRow => ({
  id: sheet.id,
  forceId: ada.id,
  caseId: ada.id,
  stillId: ada.id,
  madeBy: ada.id,
  madeAt: new Date(sheet.madeAt),
  madeFor: sheet.madeFor,
  unchanged: sheet.original.unchanged,
  sha256: SHA,
  document: JSON.stringify({ sheet, signature: SIGNATURE }),
});

/** What is drawn on each page: strings of glyphs of the two embedded weights, so only counted and compared. */
function pagesOf(pdf: Buffer): string[] {
  const text = pdf.toString('latin1');
  const streams = [...text.matchAll(/stream\n([\s\S]*?)\nendstream/g)].map(([, bytes]) => {
    try {
      return inflateSync(Buffer.from(bytes!, 'latin1')).toString('latin1');
    } catch {
      return ''; // a font or something else that is no drawing
    }
  });
  return streams.filter((drawing) => drawing.includes('BT\n'));
}

describe('a custody sheet on paper', () => {
  const SHORT: CustodySheet = { ...SHEET, acts: [], looks: [], revisions: [], places: [] };
  const paperOf = (sheet: CustodySheet) => custodySheetPdf(rowOf(sheet));

  it('goes on over as many pages as it needs', async () => {
    const pdf = await paperOf(SHEET);
    const pages = pdf.toString('latin1').match(/\/Type \/Page\n/g)?.length ?? 0;
    expect(pages).toBeGreaterThanOrEqual(4);
    expect(pagesOf(pdf)).toHaveLength(pages);
  });

  it('is the same paper each time it is made of the same file', async () => {
    expect(pagesOf(await paperOf(SHORT))).toEqual(pagesOf(await paperOf(SHORT)));
  });

  it('has a frame round the words when the original is not what came in', async () => {
    const frames = async (original: CustodySheet['original']) =>
      pagesOf(await paperOf({ ...SHORT, original }))[0]!.match(/ re\n/g)?.length ?? 0;
    expect(await frames(SHEET.original)).toBe(0);
    const changed = { ...SHEET.original, now: { bytes: 1, sha256: 'ee'.repeat(32) }, unchanged: false };
    expect(await frames(changed)).toBe(1);
    expect(await frames({ ...SHEET.original, now: null, unchanged: false })).toBe(1);
  });
});
