import { system, thePublic, type OfficerActor } from '../../kernel';
import { entryOf, NO_FORCE, recordFault, type AuditRecord } from './entry';

const cora: OfficerActor = {
  kind: 'officer',
  id: 'cora',
  forceId: 'northmere',
  name: 'DC Cora Whitlock',
  email: 'cora@northmere.example',
  roles: ['case_officer'],
};
const record: AuditRecord = {
  actor: cora,
  forceId: 'northmere',
  act: 'tip.read',
  verb: 'consultation',
  subject: { kind: 'tip', id: 'a3f1' },
  purpose: 'investigation',
  facts: { seq: 2, state: 'read', hazard: false, person: null },
};
const made = { id: 'e1', at: new Date('2025-12-01T09:00:00Z'), day: '2025-12-01' };

describe('what may be recorded', () => {
  it('is who did what to which thing', () => {
    expect(recordFault(record)).toBeNull();
    expect(recordFault({ ...record, verb: 'disclosure', recipient: 'The Courier' })).toBeNull();
  });

  it.each<[string, Partial<AuditRecord>]>([
    ['act_not_a_name', { act: 'Tip read' }],
    ['act_not_a_name', { act: 'read' }],
    ['subject_not_short', { subject: { kind: 'tip', id: '' } }],
    ['subject_not_short', { subject: { kind: 'tip', id: 'x'.repeat(201) } }],
    ['subject_not_short', { subject: { kind: 'A Tip', id: 'a3f1' } }],
    ['disclosure_without_recipient', { verb: 'disclosure' }],
    ['text_too_long', { purpose: 'x'.repeat(201) }],
    ['text_too_long', { recipient: 'x'.repeat(201) }],
    ['facts_not_small_and_flat', { facts: { text: 'x'.repeat(201) } }],
    ['facts_not_small_and_flat', { facts: { text: 'two\nlines' } }],
    ['facts_not_small_and_flat', { facts: { half: '\ud800' } }],
    ['facts_not_small_and_flat', { facts: { n: Number.POSITIVE_INFINITY } }],
    ['facts_not_small_and_flat', { facts: { 'two words': 1 } }],
    ['facts_not_small_and_flat', { facts: { nested: { id: 1 } } as unknown as AuditRecord['facts'] }],
    [
      'facts_not_small_and_flat',
      { facts: Object.fromEntries(Array.from({ length: 21 }, (_, n) => [`n${n}`, n])) },
    ],
  ])('is nothing else: %s', (fault, change) => {
    expect(recordFault({ ...record, ...change })).toBe(fault);
  });
});

describe('an entry', () => {
  it('keeps the officer as they were called then', () => {
    expect(entryOf(record, made)).toMatchObject({
      chain: 'timed',
      at: made.at,
      actorKind: 'officer',
      actorId: 'cora',
      actorName: 'DC Cora Whitlock',
    });
  });

  it('keeps only the day where the moment may not be kept', () => {
    expect(entryOf({ ...record, actor: thePublic, dayOnly: true }, made)).toMatchObject({
      chain: 'dated',
      at: null,
      day: '2025-12-01',
      actorKind: 'public',
      actorId: null,
      actorName: null,
    });
  });

  it('belongs to no force where it is nobody’s own', () => {
    const entry = entryOf({ ...record, actor: system('rotate-keys'), forceId: null }, made);
    expect(entry).toMatchObject({ forceId: NO_FORCE, actorId: null, actorName: 'rotate-keys' });
  });
});
