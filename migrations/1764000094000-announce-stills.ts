import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Processes keep in memory what the public may see until they are told otherwise, so the rows tell it themselves:
 * whoever changes one, an action, a purge or an operator at a prompt, a note with the id of the case commits with it.
 */
export class AnnounceStills1764000094000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE FUNCTION announce_case() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP <> 'INSERT' THEN PERFORM pg_notify(TG_ARGV[0], OLD.case_id::text); END IF;
        IF TG_OP <> 'DELETE' THEN PERFORM pg_notify(TG_ARGV[0], NEW.case_id::text); END IF;
        RETURN NULL;
      END $$`);
    await queryRunner.query(`
      CREATE FUNCTION announce_rendition() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM pg_notify('stills_changed', case_id::text) FROM stills
          WHERE id = CASE TG_OP WHEN 'INSERT' THEN NEW.still_id ELSE OLD.still_id END;
        RETURN NULL;
      END $$`);
    await queryRunner.query(`
      CREATE TRIGGER stills_announced AFTER INSERT OR UPDATE OR DELETE ON stills
        FOR EACH ROW EXECUTE FUNCTION announce_case('stills_changed')`);
    await queryRunner.query(`
      CREATE TRIGGER still_renditions_announced AFTER INSERT OR UPDATE OR DELETE ON still_renditions
        FOR EACH ROW EXECUTE FUNCTION announce_rendition()`);
    await queryRunner.query(`
      CREATE TRIGGER persons_sought_announced
        AFTER UPDATE OF case_id, search_state, proceedings_state, still_needed, still_at_large, showing_round
        ON persons_sought FOR EACH ROW EXECUTE FUNCTION announce_case('person_recorded')`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER persons_sought_announced ON persons_sought');
    await queryRunner.query('DROP TRIGGER still_renditions_announced ON still_renditions');
    await queryRunner.query('DROP TRIGGER stills_announced ON stills');
    await queryRunner.query('DROP FUNCTION announce_rendition()');
    await queryRunner.query('DROP FUNCTION announce_case()');
  }
}
