import type { CustodyDocument } from '../../actions/custody-document';
import type { CustodySheetRow } from '../../data/custody-sheet.entity';
import type { CustodySheet, LoggedAct, SheetOriginal } from '../../rules/custody-sheet';
import { clockOffsetWords } from '../../rules/recorder-clock';
import { Paper } from './paper';
import { actWords, factWords, grouped, kindWords, lookWords, when } from './sheet-words';

/** A custody sheet on paper, made of the signed file it belongs to, whose hash and signature stand on it. */
export function custodySheetPdf({ document, sha256 }: CustodySheetRow): Promise<Buffer> {
  const { sheet, signature } = JSON.parse(document) as CustodyDocument;
  const { reference } = sheet.still;
  const paper = new Paper({ title: `Custody sheet ${reference}`, madeAt: new Date(sheet.madeAt) });
  paper.title(
    `Custody sheet ${reference}`,
    `${sheet.force}. ${sheet.case.operation}, ${sheet.case.reference}.`,
  );
  if (!sheet.original.unchanged) paper.alarm(alarmOf(sheet.original));
  identity(paper, sheet);
  original(paper, sheet.original);
  custody(paper, sheet.custody);
  revisions(paper, sheet);
  log(paper, 'What was done with it', sheet.acts, actWords);
  log(paper, 'Appeals of this case', sheet.appealActs, actWords);
  log(paper, 'Who looked at it', sheet.looks, lookWords);
  places(paper, sheet);
  proof(paper, signature, sha256);
  const [name, hash] = [`Custody sheet ${reference}, ${sheet.id}`, `SHA-256 of its file ${grouped(sha256)}`];
  return paper.finished((page, pages) => [name, hash, `Page ${page} of ${pages}`]);
}

function alarmOf({ now, sha256 }: SheetOriginal): string {
  return now
    ? `THE ORIGINAL IS NOT WHAT CAME IN. Its bytes in the store now have another SHA-256 (${grouped(now.sha256)}) than on the day it was uploaded (${grouped(sha256)}). Nothing made of it proves anything until this is explained.`
    : 'THE ORIGINAL IS MISSING. Its bytes were not in the store when this sheet was made.';
}

function identity(paper: Paper, { still, madeAt, madeBy, madeFor }: CustodySheet): void {
  paper.heading('The picture');
  paper.pairs([
    ['Reference', `${still.reference} (person ${still.person} of the case)`],
    ['Shows', still.alternativeText],
    ['Place', still.place],
    ['Burnt into the picture', still.overlay || 'Nothing was read on it'],
    ['State now', `${still.state}, revision ${still.revision}`],
    ...(still.withdrawalReason ? [['Withdrawn because', still.withdrawalReason] as const] : []),
    ['This sheet', `Made ${when(madeAt)} by ${madeBy.name}, for ${madeFor}`],
  ]);
  paper.note('Times are those of London’s clocks, with their distance from universal time.');
}

function original(
  paper: Paper,
  { format, width, height, bytes, sha256, now, unchanged }: SheetOriginal,
): void {
  const number = (count: number) => count.toLocaleString('en-GB');
  paper.heading('The original');
  paper.pairs([
    ['File', `${format.toUpperCase()}, ${width} × ${height} pixels upright, ${number(bytes)} bytes`],
    ['SHA-256 when it came', grouped(sha256)],
    ['SHA-256 now', now ? `${grouped(now.sha256)} (${number(now.bytes)} bytes)` : 'Not in the store'],
    ['Compared', unchanged ? 'The same, byte for byte' : 'NOT THE SAME'],
  ]);
}

function custody(paper: Paper, about: CustodySheet['custody']): void {
  const said = (text: string) => text || 'Not recorded';
  paper.heading('Where it came from');
  paper.pairs([
    ['Supplied by', said(about.suppliedBy)],
    ['Owner of the camera', said(about.cameraOwner)],
    ['How it was obtained', said(about.howObtained)],
    ['Permission', said(about.permission)],
    ['Exhibit reference', said(about.exhibitReference)],
    ['Time on the recording', when(about.recordedAt)],
    ['Clock of the recorder', clockOffsetWords(about.clockOffsetSeconds)],
    ['True time', about.trueTime ? when(about.trueTime) : 'Not established'],
    ['Uploaded', `${when(about.uploadedAt)} by ${about.uploadedBy.name}`],
  ]);
}

function revisions(paper: Paper, { revisions: all }: CustodySheet): void {
  paper.heading('What was made of it');
  for (const { revision, preparedAt, preparedBy, inWords, faces, files } of all) {
    paper.pairs([
      [`Revision ${revision}`, `${when(preparedAt)} by ${preparedBy.name}`],
      ['Done to the original', inWords.join(' ')],
      ['Faces marked', `${faces.sought} of the person sought, ${faces.bystander} of bystanders`],
    ]);
    paper.table(
      [
        { title: 'File', share: 0.19 },
        { title: 'Bytes', share: 0.1 },
        { title: 'SHA-256', share: 0.71 },
      ],
      files.map((file) => [
        `${file.framing} ${file.width} ${file.format}`,
        file.bytes.toLocaleString('en-GB'),
        grouped(file.sha256),
      ]),
    );
  }
}

function log(
  paper: Paper,
  title: string,
  acts: readonly LoggedAct[],
  words: (act: LoggedAct) => string,
): void {
  paper.heading(title);
  if (acts.length === 0) return paper.note('Nothing is in the log.');
  paper.table(
    [
      { title: 'When', share: 0.26 },
      { title: 'What', share: 0.2 },
      { title: 'Who', share: 0.16 },
      { title: 'More', share: 0.3 },
      { title: 'Entry', share: 0.08 },
    ],
    acts.map((act) => [when(act.at), words(act), act.by, factWords(act), String(act.position ?? '–')]),
  );
}

function places(paper: Paper, { places: all }: CustodySheet): void {
  paper.heading('Where it went');
  if (all.length === 0) return paper.note('No copy was given to anybody.');
  paper.table(
    [
      { title: 'When', share: 0.26 },
      { title: 'To', share: 0.2 },
      { title: 'As', share: 0.16 },
      { title: 'Number inside the file, and its SHA-256', share: 0.38 },
    ],
    all.map(({ at, recipient, kind, revision, guid, sha256, removedAt }) => [
      when(at),
      recipient,
      `${kindWords(kind)}, revision ${revision}`,
      [guid, sha256 && grouped(sha256), removedAt && `gone since ${when(removedAt)}`]
        .filter(Boolean)
        .join(', '),
    ]),
  );
}

function proof(paper: Paper, signed: CustodyDocument['signature'], sha256: string): void {
  paper.heading('How to check this sheet');
  paper.note(
    'This paper was made of a file in JSON, which was signed. The file is the evidence. Its hash must be the one below, and ' +
      '“npm run cli -- verify-custody-sheet --file …” says, without a network, whether the signature is that of an officer ' +
      'whose keys the force’s root key vouched for. “Entry” is the place in the force’s chain of log entries.',
  );
  paper.pairs([
    ['SHA-256 of the file', grouped(sha256)],
    ['Signature (Ed25519)', grouped(signed.signature)],
    ['Signer’s key', grouped(signed.signKey)],
    ['Certificate of the force', `${grouped(signed.certificate)}, until ${when(signed.certifiedUntil)}`],
  ]);
}
