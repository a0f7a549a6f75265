import type { OfficerActor } from '../../../kernel';
import { consoleTime } from '../../../web';
import type { AppealFile } from '../../data/appeal-file';
import { differencesOf, pieced, type DifferencePiece } from './differences';
import type { EditionValues } from './edition.form';
import { fieldsInWords } from './field-words';
import { nameOf } from './people';

/** What somebody else saved beside what was typed, field by field where they differ, with the differing words marked. */
export interface BothVersions {
  readonly by: string;
  readonly at: string;
  readonly fields: readonly {
    readonly label: string;
    readonly theirs: readonly DifferencePiece[];
    readonly yours: readonly DifferencePiece[];
  }[];
}

export function bothVersions(
  file: AppealFile,
  actor: OfficerActor,
  theirs: EditionValues,
  yours: EditionValues,
): BothVersions {
  const { drafterIds, updatedAt } = file.latest;
  const others = drafterIds.filter((id) => id !== actor.id).map((id) => nameOf(file, id));
  return {
    by: others.length > 0 ? others.join(' or ') : 'You, in another window,',
    at: consoleTime(updatedAt),
    fields: differencesOf(fieldsInWords(theirs), fieldsInWords(yours)).map(({ label, pieces }) => ({
      label,
      theirs: pieced(pieces, 'before'),
      yours: pieced(pieces, 'after'),
    })),
  };
}
