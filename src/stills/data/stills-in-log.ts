import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditSockets, type ThingNames } from '../../audit';
import { formatStillReference, parseStillReference } from '../rules/still-reference';
import { Stills } from './stills';

/** Lets an auditor ask about a still by the reference that is printed on it. */
@Injectable()
export class StillsInLog implements ThingNames, OnModuleInit {
  constructor(
    private readonly audit: AuditSockets,
    private readonly stills: Stills,
  ) {}

  onModuleInit(): void {
    this.audit.things.push(this);
  }

  async idsOf(forceId: string, text: string): Promise<string[]> {
    const read = parseStillReference(text);
    const found = read ? await this.stills.anywhere(formatStillReference(read)) : [];
    return found.filter((still) => still.forceId === forceId).map(({ id }) => id);
  }
}
