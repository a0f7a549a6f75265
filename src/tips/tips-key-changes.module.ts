import { Module, type OnModuleInit } from '@nestjs/common';
import { CasesModule, KeyRotations } from '../cases';
import { RewrapTips } from './actions/rewrap-tips';
import { WrapsOfCase } from './data/wraps-of-case';

/** Follows a case's key when it changes. Only where officers sign in: nobody else can rotate one. */
@Module({ imports: [CasesModule], providers: [RewrapTips, WrapsOfCase] })
export class TipsKeyChanges implements OnModuleInit {
  constructor(
    private readonly rotations: KeyRotations,
    private readonly rewrapTips: RewrapTips,
  ) {}

  onModuleInit(): void {
    this.rotations.register((tx, rotation) => this.rewrapTips.run(tx, rotation));
  }
}
