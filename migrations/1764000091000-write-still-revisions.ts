import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How the stills that stood there already are prepared now, as far as it can be said truthfully: who uploaded a
 * first revision is in its row, who prepared a later one is in the log. Of the revisions before it the words and
 * faces are gone, so nothing is written of them.
 */
export class WriteStillRevisions1764000091000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      INSERT INTO still_revisions
        (still_id, revision, recipe, faces, words, files, prepared_by, prepared_at)
      SELECT s.id, s.revision, s.recipe, f.faces,
        jsonb_build_object(
          'alternativeText', s.alternative_text,
          'place', s.place,
          'capturedAt', to_char(s.captured_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
          'suppliedBy', s.supplied_by,
          'cameraOwner', s.camera_owner,
          'howObtained', s.how_obtained,
          'permission', s.permission,
          'exhibitReference', s.exhibit_reference,
          'clockOffsetSeconds', s.clock_offset_seconds,
          'overlay', s.overlay,
          'atVictimsHome', s.at_victims_home,
          'surroundingsClear', s.surroundings_clear
        ),
        r.files, coalesce(e.actor_id, s.uploaded_by), coalesce(e.at, s.uploaded_at)
      FROM stills s
      CROSS JOIN LATERAL (
        SELECT coalesce(jsonb_agg(
          jsonb_build_object('who', who, 'x', x, 'y', y, 'w', w, 'h', h) ORDER BY position
        ), '[]') AS faces
        FROM still_faces WHERE still_id = s.id
      ) f
      CROSS JOIN LATERAL (
        SELECT coalesce(jsonb_agg(
          jsonb_build_object(
            'framing', framing, 'width', width, 'format', format, 'sha256', sha256, 'bytes', bytes
          ) ORDER BY framing, width, format
        ), '[]') AS files
        FROM still_renditions WHERE still_id = s.id
      ) r
      LEFT JOIN LATERAL (
        SELECT actor_id, at FROM audit_entries
        WHERE s.revision > 1 AND subject_id = s.id::text AND act = 'still.prepared'
          AND facts ->> 'revision' = s.revision::text AND actor_id IS NOT NULL AND at IS NOT NULL
        ORDER BY serial DESC LIMIT 1
      ) e ON true
      WHERE s.revision = 1 OR e.actor_id IS NOT NULL
      ON CONFLICT DO NOTHING`);
  }

  /** What was written down stays: the table goes with the migration that made it. */
  async down(): Promise<void> {}
}
