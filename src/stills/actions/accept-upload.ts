import { Injectable } from '@nestjs/common';
import { Cases } from '../../cases';
import { DomainError, type OfficerActor } from '../../kernel';
import { PictureFiles, type ReceivedFile } from '../data/picture-files';
import type { Still } from '../data/still.entity';
import { readStillWords, type StillWordsTyped } from '../rules/still-words';
import { refuseStill } from '../stills.errors';
import { MakePictures } from './make-pictures';
import { PersonOfUpload, type PersonChoice } from './person-of-upload';
import { RegisterStill } from './register-still';

export interface Upload extends StillWordsTyped {
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
      const words = readStillWords(upload);
      if (!words.ok) throw refuseStill('still_words_not_valid', {}, words.problems);
      await this.persons.mustExist(inCase, person);
      const { picture, made } = await this.pictures.whole(received);
      kept.push(...made.map(({ objectKey }) => objectKey));
      return await this.register.run(actor, { inCase, person, received, picture, made, words: words.value });
    } catch (error) {
      // Only a refusal is sure to have written no row. After anything else the sweep asks the rows.
      if (error instanceof DomainError) await this.files.discard(kept);
      throw error;
    }
  }
}
