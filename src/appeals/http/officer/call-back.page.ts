import type { OfficerActor } from '../../../kernel';
import { consoleDateTime, view, type ViewResult } from '../../../web';
import { appealPaths } from '../../appeals.paths';
import type { AppealFile } from '../../data/appeal-file';
import type { CallBackWord } from '../../data/call-back-word.entity';
import { nameOfAppeal, placeOf } from './place';

/** The officer's words of today, and the one that was just made, said this once. */
export function callBackPage(
  { file, actor }: { readonly file: AppealFile; readonly actor: OfficerActor },
  made: readonly CallBackWord[],
  word: string | null,
): ViewResult {
  const { slug } = file.appeal;
  return view('appeals/views/officer/call-back.njk', {
    title: 'Call-back word',
    place: placeOf(file, actor),
    back: { text: nameOfAppeal(file), href: appealPaths.office(slug) },
    action: appealPaths.callBack(slug),
    word,
    made: made.map(({ madeAt, usedAt }) => ({
      at: consoleDateTime(madeAt),
      used: usedAt && consoleDateTime(usedAt),
    })),
  });
}
