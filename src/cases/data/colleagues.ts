import { Injectable } from '@nestjs/common';
import { Forces } from '../../forces';
import { OfficerDirectory, type Colleague } from '../../officers';
import { partsOpenTo, type Part } from '../rules/team';

/** Whom an officer may be offered to name: of their own force only, because nobody lists another force's people. */
@Injectable()
export class Colleagues {
  constructor(
    private readonly officers: OfficerDirectory,
    private readonly forces: Forces,
  ) {}

  /** Those who could read a new case from its first moment. */
  async certifiedReaders(forceId: string, exceptId: string): Promise<Colleague[]> {
    const readers = await this.open(forceId, 'member', [exceptId]);
    const certified = await this.officers.certified(readers.map(({ id }) => id));
    return readers.filter(({ id }) => certified.has(id));
  }

  /** Those whose roles allow a part, without those who are there already. */
  async open(forceId: string, part: Part, exceptIds: readonly string[]): Promise<Colleague[]> {
    const everybody = await this.officers.inForce(forceId);
    return everybody.filter(
      (officer) =>
        officer.state !== 'revoked' &&
        !exceptIds.includes(officer.id) &&
        partsOpenTo(officer, forceId).includes(part),
    );
  }

  async forceName(forceId: string): Promise<string> {
    return (await this.forces.byId(forceId))?.name ?? 'another force';
  }
}
