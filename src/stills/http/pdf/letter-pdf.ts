import { publicDate, publicDateTime, t } from '../../../web';
import type { LetterSaid } from '../../actions/make-letter';
import type { Letter } from '../../data/letter.entity';
import { Paper } from './paper';
import { grouped } from './sheet-words';

const BLANK = '.'.repeat(60);

/** The letter on paper, made of the signed file. `addressee` is typed for this print and kept nowhere; else lines to write on. */
export function letterPdf({ document, sha256 }: Letter, addressee: string): Promise<Buffer> {
  const { said, signature } = JSON.parse(document) as {
    said: LetterSaid;
    signature: { signature: string; signKey: string };
  };
  const say = (key: string, params = {}) => t(`stills.letter.${key}`, params);
  const madeAt = new Date(said.signedAt);
  const paper = new Paper({ title: say('title'), madeAt });
  paper.title(said.force.name, say('ours', { reference: said.caseReference }));
  for (const line of addressee ? [addressee] : [BLANK, BLANK, BLANK]) paper.say(line);
  paper.say(publicDate(madeAt));
  paper.heading(say('title'));
  for (const sentence of sentencesOf(said, say)) paper.say(sentence);
  paper.say(say('signed', { name: said.signedBy.name, force: said.force.name }));
  paper.heading(say('check_title'));
  paper.note(say('check', { phone: said.force.phone }));
  paper.pairs([
    [say('reference'), said.id],
    ['SHA-256', grouped(sha256)],
    [say('signature'), grouped(signature.signature)],
    [say('key'), grouped(signature.signKey)],
  ]);
  return paper.finished((page, pages) => [say('title'), said.id, `Page ${page} of ${pages}`]);
}

type Say = (key: string, params?: Record<string, string | number>) => string;

function sentencesOf({ references, goneSince, others, force }: LetterSaid, say: Say): string[] {
  const gone = goneSince ? say('gone', { moment: publicDateTime(new Date(goneSince)) }) : say('never');
  return [
    say('no_longer', { force: force.name, references: references.join(', '), count: references.length }),
    gone,
    ...(others.asked > 0 ? [say('others', { ...others })] : []),
    say('again'),
  ];
}
