import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { FaceBox } from '../rules/faces';
import type { Framing } from '../rules/framing';
import type { Recipe } from '../rules/recipe';
import type { RenditionFormat } from '../rules/rendition-plan';

/** One file as it was made for a revision. The file itself may be gone: its hash says what it was. */
export interface FileOfRevision {
  readonly framing: Framing;
  readonly width: number;
  readonly format: RenditionFormat;
  readonly sha256: string;
  readonly bytes: number;
}

/** Everything typed about a still in one revision. A moment as ISO 8601. */
export interface WordsOfRevision {
  readonly alternativeText: string;
  readonly place: string;
  readonly capturedAt: string;
  readonly suppliedBy: string;
  readonly cameraOwner: string;
  readonly howObtained: string;
  readonly permission: string;
  readonly exhibitReference: string;
  readonly clockOffsetSeconds: number | null;
  readonly overlay: string;
  readonly atVictimsHome: boolean;
  readonly surroundingsClear: boolean;
}

/**
 * A still as it was prepared once, from the upload on. Rows are added and never change: the serving role may not, and
 * a trigger refuses it to everybody else.
 */
@Entity('still_revisions')
export class StillRevision {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'still_revisions_pkey' })
  @ForeignKey('stills', { name: 'still_revisions_still_fkey' })
  stillId: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'still_revisions_pkey' })
  revision: number;

  @Column('jsonb')
  recipe: Recipe;

  @Column('jsonb')
  faces: readonly FaceBox[];

  @Column('jsonb')
  words: WordsOfRevision;

  @Column('jsonb')
  files: readonly FileOfRevision[];

  @Column('uuid')
  preparedBy: string;

  @Column('timestamptz')
  preparedAt: Date;
}
