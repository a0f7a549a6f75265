import { Injectable } from '@nestjs/common';
import { Cases } from '../../cases';
import { DomainError, type OfficerActor } from '../../kernel';
import { PictureFiles, type ReceivedFile } from '../data/picture-files';
import type { Still } from '../data/still.entity';
import {
  NOTHING_PARTICULAR,
  particularsProblems,
  type Circumstances,
  type Custody,
} from '../rules/still-particulars';
import { readStillWords, type StillWords, type StillWordsTyped } from '../rules/still-words';
import { refuseStill } from '../stills.errors';
import { MakePictures } from './make-pictures';
import { PersonOfUpload, type PersonChoice } from './person-of-upload';
import { RegisterStill } from './register-still';

export interface Upload extends StillWordsTyped {
  /** What is already known besides its words; absent is nothing. */
  readonly particulars?: Partial<Circumstances & Custody>;
  readonly caseRef: string;
  readonly received: ReceivedFile;
  readonly person: PersonChoice;
}

/** Makes a still of a picture that was received. What is refused leaves neither row nor file. */
@Injectable()
export class AcceptUpload {
  constructor(
    private readonly cases: Cases,
    private readonly files: PictureFiles,
    private readonly pictures: MakePictures,
    private readonly persons: PersonOfUpload,
    private readonly register: RegisterStill,
  ) {}

  async run(actor: OfficerActor, upload: Upload): Promise<Still> {
    const { received, person } = upload;
    const kept = [received.key];
    try {
      const inCase = await this.cases.forActor(actor, upload.caseRef);
      const { words, particulars } = readable(upload);
      await this.persons.mustExist(inCase, person);
      const { picture, pictures } = await this.pictures.uploaded(received);
      kept.push(...pictures.made.map(({ objectKey }) => objectKey));
      const made = { picture, pictures, words, particulars };
      return await this.register.run(actor, { inCase, person, received, ...made });
    } catch (error) {
      // Only a refusal is sure to have written no row. After anything else the sweep asks the rows.
      if (error instanceof DomainError) await this.files.discard(kept);
      throw error;
    }
  }
}

/** Everything typed, if it can be kept; all that is wrong with it at once. */
function readable(upload: Upload): { words: StillWords; particulars: Circumstances & Custody } {
  const words = readStillWords(upload);
  const particulars = { ...NOTHING_PARTICULAR, ...upload.particulars };
  const problems = [...(words.ok ? [] : words.problems), ...particularsProblems(particulars)];
  if (!words.ok || problems.length > 0) throw refuseStill('still_words_not_valid', {}, problems);
  return { words: words.value, particulars };
}
