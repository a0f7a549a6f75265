import { AddToTeam, OpenCase, type Case, type CaseOpening } from '../../src/cases';
import type { TestApp } from '../support/app';
import type { Cast } from './officers';

/** Operation Larkfield as the demo tells it. */
export const LARKFIELD: Omit<CaseOpening, 'colleague'> = {
  reference: 'NM/4471/25',
  operationName: 'Operation Larkfield',
  publicName: 'Larkfield',
  offenceType: 'Fraud by false representation (courier fraud)',
  publishedOffenceCount: 72,
  lossPence: 20_000_000,
  areas: [
    'Waltham Forest',
    'Redbridge',
    'Havering',
    'Newham',
    'Barking and Dagenham',
    'Tower Hamlets',
    'Hackney',
  ],
  publicAreas: 'seven east London boroughs, including Waltham Forest and Redbridge',
  arrests: { count: 12, asAt: '2025-12-01' },
};

/** Eastholm's own, so that Egan has somewhere to be. */
export const DUNMOW: Omit<CaseOpening, 'colleague'> = {
  reference: 'EH/0093/25',
  operationName: 'Operation Dunmow',
  publicName: 'Dunmow',
  offenceType: 'Burglary',
  publishedOffenceCount: null,
  lossPence: null,
  areas: ['Eastholm'],
  publicAreas: 'Eastholm',
  arrests: null,
};

/** Sol opens it with Cora; Rosa of the incident room joins; Ada of the press office is attached without a key. */
export async function openLarkfield(house: TestApp, { sol, cora, rosa, ada }: Cast): Promise<Case> {
  const larkfield = await house.get(OpenCase).run(sol.actor, { ...LARKFIELD, colleague: cora.email });
  const add = house.get(AddToTeam);
  await add.run(sol.actor, { ref: larkfield.ref, email: rosa.email, part: 'member' });
  await add.run(sol.actor, { ref: larkfield.ref, email: ada.email, part: 'press' });
  return larkfield;
}

/** Esme opens it with Egan. */
export function openDunmow(house: TestApp, { esme, egan }: Cast): Promise<Case> {
  return house.get(OpenCase).run(esme.actor, { ...DUNMOW, colleague: egan.email });
}
