import { Injectable } from '@nestjs/common';
import type { OfficerActor } from '../../../kernel';
import type { MyCase } from '../../data/cases';

/** Something with a clock in a case that its whole team should see: what it is about, and never what it says. */
export interface CaseNotice {
  readonly title: string;
  readonly text: string;
  readonly tag: { readonly text: string; readonly tone: 'halt' | 'care' | 'done' };
  /** For those who may go further; null for everybody else. */
  readonly href: string | null;
}

export type NoticeSource = (actor: OfficerActor, inCase: MyCase) => Promise<readonly CaseNotice[]>;

/** The socket of the floors above into a case's own page and its board of withdrawals. They register at start-up. */
@Injectable()
export class CaseNotices {
  private readonly sources: NoticeSource[] = [];

  register(source: NoticeSource): void {
    this.sources.push(source);
  }

  async of(actor: OfficerActor, inCase: MyCase): Promise<CaseNotice[]> {
    return (await Promise.all(this.sources.map((source) => source(actor, inCase)))).flat();
  }
}
