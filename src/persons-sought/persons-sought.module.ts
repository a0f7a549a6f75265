import { Module } from '@nestjs/common';
import { AuditModule } from '../audit';
import { CasesModule } from '../cases';
import { AddPerson } from './actions/add-person';
import { PersonChanges } from './actions/person-changes';
import { RecordProceedings } from './actions/record-proceedings';
import { RecordSearchState } from './actions/record-search-state';
import { RevisePerson } from './actions/revise-person';
import { StateRecorder } from './actions/state-recorder';
import { PersonOfCase } from './data/person-of-case';
import { PersonsOfTeam } from './data/persons-of-team';
import { PersonsSought } from './data/persons-sought';
import { RecordedSocket } from './data/recorded-socket';
import { CasePersonsController } from './http/api/case-persons.controller';
import { PersonsController } from './http/api/persons.controller';
import { PersonsPagesController } from './http/officer/persons-pages.controller';
import { StatePagesController } from './http/officer/state-pages.controller';

const DATA = [PersonOfCase, PersonsOfTeam, PersonsSought, RecordedSocket];
const ACTIONS = [AddPerson, RecordProceedings, RecordSearchState, RevisePerson];

/** Who is sought, in every process: whether a picture may be shown is asked of it everywhere. */
@Module({
  imports: [AuditModule, CasesModule],
  providers: [...DATA, ...ACTIONS, PersonChanges, StateRecorder],
  exports: [...DATA, ...ACTIONS],
})
export class PersonsSoughtModule {}

/** The pages and the API of officers. */
@Module({
  imports: [PersonsSoughtModule, CasesModule],
  controllers: [CasePersonsController, PersonsController, PersonsPagesController, StatePagesController],
})
export class PersonsSoughtOfficerHttp {}
