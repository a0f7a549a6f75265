import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { MyCase } from '../../cases';
import { Forces } from '../../forces';
import type { OfficerActor } from '../../kernel';
import { ObjectMissing, UnitOfWork } from '../../platform';
import { PictureFiles } from '../data/picture-files';
import { StillHistories } from '../data/still-history';
import type { StillRecord } from '../data/stills';
import {
  CUSTODY_SHEET_FORMAT,
  isUnchanged,
  type CustodySheet,
  type SheetOriginal,
} from '../rules/custody-sheet';
import { trueTime } from '../rules/recorder-clock';
import { StillChanges } from './still-changes';

/** Brings together what rows, log and store say of a still at this moment. */
@Injectable()
export class DrawUpSheet {
  constructor(
    private readonly files: PictureFiles,
    private readonly histories: StillHistories,
    private readonly forces: Forces,
    private readonly work: UnitOfWork,
    private readonly changes: StillChanges,
  ) {}

  async run(
    actor: OfficerActor,
    { inCase, still }: { inCase: MyCase; still: StillRecord },
    { id, madeFor }: { id: string; madeFor: string },
  ): Promise<CustodySheet> {
    const original = await this.original(still);
    const { uploadedBy, ...history } = await this.work.run((tx) => this.histories.of(tx, still));
    const { suppliedBy, cameraOwner, howObtained, permission, exhibitReference, clockOffsetSeconds } = still;
    return {
      format: CUSTODY_SHEET_FORMAT,
      id,
      madeAt: this.changes.now().toISOString(),
      madeBy: { id: actor.id, name: actor.name },
      madeFor,
      force: (await this.forces.byId(still.forceId))?.name ?? '',
      case: { reference: inCase.reference, operation: inCase.operationName },
      still: {
        id: still.id,
        reference: still.reference,
        person: still.person.number,
        state: still.standing,
        revision: still.revision,
        place: still.place,
        alternativeText: still.alternativeText,
        overlay: still.overlay,
        withdrawalReason: still.withdrawalReason,
      },
      original,
      custody: {
        suppliedBy,
        cameraOwner,
        howObtained,
        permission,
        exhibitReference,
        recordedAt: still.capturedAt.toISOString(),
        clockOffsetSeconds,
        trueTime: trueTime(still.capturedAt, clockOffsetSeconds)?.toISOString() ?? null,
        uploadedBy,
        uploadedAt: still.uploadedAt.toISOString(),
      },
      ...history,
    };
  }

  /** Every byte of the original is read again, so that the sheet says what is there and not what once was. */
  private async original(still: StillRecord): Promise<SheetOriginal> {
    const now = await this.readAgain(still.originalKey);
    const came = { bytes: still.originalBytes, sha256: still.originalSha256 };
    const { originalFormat: format, width, height } = still;
    return { format, width, height, ...came, now, unchanged: isUnchanged(came, now) };
  }

  private async readAgain(key: string): Promise<SheetOriginal['now']> {
    const hash = createHash('sha256');
    let bytes = 0;
    try {
      for await (const chunk of await this.files.open(key)) {
        bytes += (chunk as Buffer).length;
        hash.update(chunk as Buffer);
      }
    } catch (error) {
      if (error instanceof ObjectMissing) return null;
      throw error;
    }
    return { bytes, sha256: hash.digest('hex') };
  }
}
