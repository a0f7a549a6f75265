import { Module, type OnModuleInit } from '@nestjs/common';
import { AuditModule } from '../audit';
import { CasesModule, WaitingForMe } from '../cases';
import { Rounds } from '../jobs';
import { OfficersModule } from '../officers';
import { AddPerson } from './actions/add-person';
import { AskFurther } from './actions/ask-further';
import { DecideFurther } from './actions/decide-further';
import { LapseFurther } from './actions/lapse-further';
import { PersonChanges } from './actions/person-changes';
import { RecordProceedings } from './actions/record-proceedings';
import { RecordSearchState } from './actions/record-search-state';
import { RevisePerson } from './actions/revise-person';
import { StateRecorder } from './actions/state-recorder';
import { FurtherAuthorities } from './data/further-authorities';
import { FurthersToDecide } from './data/furthers-to-decide';
import { PersonOfCase } from './data/person-of-case';
import { PersonsOfTeam } from './data/persons-of-team';
import { PersonsSought } from './data/persons-sought';
import { RecordedSocket } from './data/recorded-socket';
import { CasePersonsController } from './http/api/case-persons.controller';
import { FurthersApiController } from './http/api/furthers.controller';
import { PersonsController } from './http/api/persons.controller';
import { AskFurtherController } from './http/officer/ask-further.controller';
import { FurthersController } from './http/officer/furthers.controller';
import { FurthersWaiting } from './http/officer/furthers-waiting';
import { PersonsPagesController } from './http/officer/persons-pages.controller';
import { StatePagesController } from './http/officer/state-pages.controller';

const DATA = [
  FurtherAuthorities,
  FurthersToDecide,
  PersonOfCase,
  PersonsOfTeam,
  PersonsSought,
  RecordedSocket,
];
const ACTIONS = [
  AddPerson,
  AskFurther,
  DecideFurther,
  LapseFurther,
  RecordProceedings,
  RecordSearchState,
  RevisePerson,
];

/** Who is sought, in every process: whether a picture may be shown is asked of it everywhere. */
@Module({
  imports: [AuditModule, CasesModule, OfficersModule],
  providers: [...DATA, ...ACTIONS, PersonChanges, StateRecorder],
  exports: [...DATA, ...ACTIONS],
})
export class PersonsSoughtModule {}

/** The pages and the API of officers. */
@Module({
  imports: [PersonsSoughtModule, CasesModule],
  providers: [FurthersWaiting],
  controllers: [
    AskFurtherController,
    CasePersonsController,
    FurthersApiController,
    FurthersController,
    PersonsController,
    PersonsPagesController,
    StatePagesController,
  ],
})
export class PersonsSoughtOfficerHttp implements OnModuleInit {
  constructor(
    private readonly waiting: WaitingForMe,
    private readonly furthers: FurthersWaiting,
  ) {}

  onModuleInit(): void {
    this.waiting.register((actor) => this.furthers.of(actor));
  }
}

/** What the house does by itself when its hour has come. */
@Module({ imports: [PersonsSoughtModule] })
export class PersonsSoughtWorker implements OnModuleInit {
  constructor(
    private readonly rounds: Rounds,
    private readonly lapse: LapseFurther,
  ) {}

  /** Nothing is shown for its lateness: the clock has hidden the pictures already. */
  onModuleInit(): void {
    this.rounds.register({ name: 'lapse further authorities', everyMs: 60_000, run: () => this.lapse.run() });
  }
}
