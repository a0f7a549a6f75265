import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Pictures of persons sought, the faces marked on them and the files made of them. A reference belongs to one still
 * for good; what is public was released; what is withdrawn says when.
 */
export class CreateStills1764000050000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE stills (
        id uuid NOT NULL,
        force_id uuid NOT NULL,
        case_id uuid NOT NULL,
        person_id uuid NOT NULL,
        picture integer NOT NULL,
        reference text NOT NULL,
        state text NOT NULL,
        alternative_text text NOT NULL,
        place text NOT NULL,
        captured_at timestamptz NOT NULL,
        supplied_by text NOT NULL,
        original_key text NOT NULL,
        original_sha256 text NOT NULL,
        original_bytes integer NOT NULL,
        original_format text NOT NULL,
        width integer NOT NULL,
        height integer NOT NULL,
        revision integer NOT NULL,
        uploaded_by uuid NOT NULL,
        uploaded_at timestamptz NOT NULL,
        approved_by uuid,
        approved_at timestamptz,
        released_round integer,
        released_at timestamptz,
        withdrawn_by uuid,
        withdrawn_at timestamptz,
        withdrawal_reason text,
        CONSTRAINT stills_pkey PRIMARY KEY (id),
        CONSTRAINT stills_reference_key UNIQUE (force_id, reference),
        CONSTRAINT stills_person_picture_key UNIQUE (person_id, picture),
        CONSTRAINT stills_original_key_key UNIQUE (original_key),
        CONSTRAINT stills_force_fkey FOREIGN KEY (force_id) REFERENCES forces (id),
        CONSTRAINT stills_case_fkey FOREIGN KEY (case_id) REFERENCES cases (id),
        CONSTRAINT stills_person_fkey FOREIGN KEY (person_id) REFERENCES persons_sought (id),
        CONSTRAINT stills_picture_from_one CHECK (picture >= 1),
        CONSTRAINT stills_state_known
          CHECK (state IN ('uploaded', 'prepared', 'approved', 'public', 'withdrawn')),
        CONSTRAINT stills_public_was_released
          CHECK (state <> 'public' OR (released_round IS NOT NULL AND released_at IS NOT NULL)),
        CONSTRAINT stills_withdrawn_at CHECK ((state = 'withdrawn') = (withdrawn_at IS NOT NULL))
      )`);
    await queryRunner.query('CREATE INDEX stills_by_case ON stills (case_id)');
    await queryRunner.query(`
      CREATE TABLE still_faces (
        still_id uuid NOT NULL,
        position integer NOT NULL,
        who text NOT NULL,
        x integer NOT NULL,
        y integer NOT NULL,
        w integer NOT NULL,
        h integer NOT NULL,
        CONSTRAINT still_faces_pkey PRIMARY KEY (still_id, position),
        CONSTRAINT still_faces_still_fkey FOREIGN KEY (still_id) REFERENCES stills (id),
        CONSTRAINT still_faces_who CHECK (who IN ('sought', 'bystander')),
        CONSTRAINT still_faces_box CHECK (x >= 0 AND y >= 0 AND w > 0 AND h > 0)
      )`);
    await queryRunner.query(`
      CREATE TABLE still_renditions (
        still_id uuid NOT NULL,
        framing text NOT NULL,
        width integer NOT NULL,
        format text NOT NULL,
        height integer NOT NULL,
        object_key text NOT NULL,
        sha256 text NOT NULL,
        bytes integer NOT NULL,
        CONSTRAINT still_renditions_pkey PRIMARY KEY (still_id, framing, width, format),
        CONSTRAINT still_renditions_object_key_key UNIQUE (object_key),
        CONSTRAINT still_renditions_still_fkey FOREIGN KEY (still_id) REFERENCES stills (id),
        CONSTRAINT still_renditions_framing
          CHECK (framing IN ('whole', 'tile', 'person', 'strip', 'thumbnail')),
        CONSTRAINT still_renditions_format CHECK (format IN ('avif', 'webp', 'jpg'))
      )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE still_renditions');
    await queryRunner.query('DROP TABLE still_faces');
    await queryRunner.query('DROP TABLE stills');
  }
}
