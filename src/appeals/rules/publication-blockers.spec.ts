import { publicationBlockers, type PublishableEdition } from './publication-blockers';

const when = { today: '2025-12-01', now: new Date('2025-12-01T09:00:00Z') };
const ready: PublishableEdition = {
  number: 2,
  drafterIds: ['ada'],
  authority: { officerId: 'bello', editionNumber: 2, rank: 'inspector' },
  stills: [
    {
      reference: 'LARKFIELD-1',
      approved: true,
      changed: false,
      namesExcludedPlace: false,
      personNumber: 1,
      personMayBeShown: true,
      personHiddenSince: false,
    },
  ],
  quotes: [{ name: 'A woman of 88', rank: '', role: '', text: 'It was my savings.', victim: { consent: 1 } }],
  consents: [{ number: 1, purposes: ['appeal'], withdrawnAt: null }],
  needed: { rank: 'inspector', because: 'table' },
  reviewOn: '2025-12-29',
  embargoUntil: null,
  contactKinds: ['incident_room', 'crimestoppers'],
  caseOpen: true,
  intakeCaseReady: true,
};
const [still] = ready.stills;

describe('what stands between an edition and the public', () => {
  it('is nothing, when all is done', () => {
    expect(publicationBlockers(ready, when)).toEqual([]);
  });

  it.each<[Partial<PublishableEdition>, object]>([
    [{ authority: null }, { reason: 'not_authorised' }],
    [{ drafterIds: ['ada', 'bello'] }, { reason: 'authorised_by_a_drafter' }],
    [{ authority: { ...ready.authority!, editionNumber: 1 } }, { reason: 'authority_for_another_edition' }],
    [{ embargoUntil: new Date('2025-12-01T09:00:00.001Z') }, { reason: 'embargoed' }],
    [{ needed: { rank: 'superintendent', because: 'child' } }, { reason: 'child_needs_superintendent' }],
    [{ needed: { rank: 'chief_inspector', because: 'table' } }, { reason: 'needs_chief_inspector' }],
    [{ needed: { rank: 'superintendent', because: 'table' } }, { reason: 'needs_superintendent' }],
    [{ stills: [{ ...still, approved: false }] }, { reason: 'still_not_approved', reference: 'LARKFIELD-1' }],
    [{ stills: [{ ...still, changed: true }] }, { reason: 'still_changed', reference: 'LARKFIELD-1' }],
    [
      { stills: [{ ...still, namesExcludedPlace: true }] },
      { reason: 'still_names_excluded_place', reference: 'LARKFIELD-1' },
    ],
    [{ stills: [{ ...still, personMayBeShown: false }] }, { reason: 'person_no_longer_shown', number: 1 }],
    [{ stills: [{ ...still, personHiddenSince: true }] }, { reason: 'person_hidden_since', number: 1 }],
    [
      { consents: [{ ...ready.consents[0]!, withdrawnAt: when.now }] },
      { reason: 'consent_withdrawn', quote: 1 },
    ],
    [{ consents: [] }, { reason: 'consent_missing', quote: 1 }],
    [
      { consents: [{ ...ready.consents[0]!, purposes: ['newsrooms'] }] },
      { reason: 'consent_not_for_appeal', quote: 1 },
    ],
    [{ reviewOn: null }, { reason: 'no_review_date' }],
    [{ reviewOn: when.today }, { reason: 'review_date_past' }],
    [{ contactKinds: ['crimestoppers'] }, { reason: 'no_police_contact' }],
    [{ caseOpen: false }, { reason: 'case_closed' }],
    [{ intakeCaseReady: false }, { reason: 'intake_case_missing' }],
  ])('spoiled by %j it is %j alone', (spoiled, blocker) => {
    expect(publicationBlockers({ ...ready, ...spoiled }, when)).toEqual([blocker]);
  });

  it('names a person once, however many pictures show them', () => {
    const hidden = { ...still, personMayBeShown: false };
    expect(
      publicationBlockers({ ...ready, stills: [hidden, { ...hidden, reference: 'LARKFIELD-1B' }] }, when),
    ).toEqual([{ reason: 'person_no_longer_shown', number: 1 }]);
  });

  it('says of somebody who may not be shown only that', () => {
    const hidden = { ...still, personMayBeShown: false, personHiddenSince: true };
    expect(publicationBlockers({ ...ready, stills: [hidden] }, when)).toEqual([
      { reason: 'person_no_longer_shown', number: 1 },
    ]);
  });

  it('lets a superintendent answer for a child', () => {
    const authority = { ...ready.authority!, rank: 'superintendent' as const };
    const needed = { rank: 'superintendent', because: 'child' } as const;
    expect(publicationBlockers({ ...ready, needed, authority }, when)).toEqual([]);
  });

  it('lets an appeal without pictures through', () => {
    expect(publicationBlockers({ ...ready, stills: [] }, when)).toEqual([]);
  });
});
