import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit';
import type { OfficerActor } from '../../kernel';
import { SignAsOfficer } from '../../officers';
import { sealed, signedBytes, type Signable } from '../../persons-sought';
import { newId } from '../../platform';
import type { Letter } from '../data/letter.entity';
import { Letters, type LetterFacts } from '../data/letters';
import { LETTER_FORMAT, type AskedOfOthers } from '../rules/letter';
import { refuseStill } from '../stills.errors';
import { StillChanges } from './still-changes';

/** What a letter says, as it is signed: fixed fields, and nothing of why, of an offence, or of whom it goes to. */
export interface LetterSaid extends Signable {
  readonly id: string;
  readonly force: { readonly name: string; readonly phone: string };
  readonly caseReference: string;
  readonly references: readonly string[];
  readonly goneSince: string | null;
  readonly others: AskedOfOthers;
}

/** Signs that somebody is no longer sought, with the key of a senior investigating officer of the team (rule 9). */
@Injectable()
export class MakeLetter {
  constructor(
    private readonly letters: Letters,
    private readonly sign: SignAsOfficer,
    private readonly audit: Audit,
    private readonly changes: StillChanges,
  ) {}

  async run(actor: OfficerActor, ref: string, number: string): Promise<Letter> {
    const facts = await this.letters.factsOf(actor, ref, number);
    if (facts.refusal) throw refuseStill(facts.refusal);
    const { person, inCase } = facts;
    const madeAt = this.changes.now();
    const said = saidIn(actor, facts, madeAt);
    const signature = await this.sign.run(actor, 'letter', signedBytes(said));
    const letter: Letter = {
      id: said.id,
      forceId: person.forceId,
      personId: person.id,
      madeBy: actor.id,
      madeAt,
      ...sealed(said, signature),
    };
    await this.changes.within(async (tx) => {
      await this.letters.add(tx, letter);
      await this.audit.record(tx, {
        actor,
        forceId: person.forceId,
        caseId: inCase.id,
        act: 'person.letter_made',
        verb: 'disclosure',
        recipient: 'The person pictured, or who speaks for them',
        subject: { kind: 'person_sought', id: person.id },
        facts: { letter: letter.id, sha256: letter.sha256 },
      });
    });
    return letter;
  }
}

function saidIn({ id, name }: OfficerActor, facts: LetterFacts, madeAt: Date): LetterSaid {
  const { inCase, force, references, goneSince, others } = facts;
  return {
    format: LETTER_FORMAT,
    signedAt: madeAt.toISOString(),
    signedBy: { id, name },
    id: newId(),
    force,
    caseReference: inCase.reference,
    references,
    goneSince: goneSince?.toISOString() ?? null,
    others,
  };
}
