import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditSockets, type ThingNames } from '../../audit';
import { Appeals } from './appeals';

/** Lets an auditor ask about an appeal by its address. */
@Injectable()
export class AppealsInLog implements ThingNames, OnModuleInit {
  constructor(
    private readonly audit: AuditSockets,
    private readonly appeals: Appeals,
  ) {}

  onModuleInit(): void {
    this.audit.things.push(this);
  }

  async idsOf(forceId: string, text: string): Promise<string[]> {
    const found = await this.appeals.bySlug(text.trim().toLowerCase());
    return found?.forceId === forceId ? [found.id] : [];
  }
}
