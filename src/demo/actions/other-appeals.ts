import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { projectRoot } from '../../platform';

/** Of a case beside Larkfield: as much as it takes to appeal. */
interface OtherCase {
  readonly reference: string;
  readonly operationName: string;
  readonly publicName: string;
  readonly offenceType: string;
  readonly areas: readonly string[];
  readonly publicAreas: string;
  /** For newcomers to try things on. */
  readonly practice?: boolean;
}

export interface OtherAppeal {
  /** How far it has come: `withdrawn` was live before. */
  readonly ends: 'draft' | 'submitted' | 'withdrawn';
  readonly case: OtherCase;
  readonly headline: string;
  readonly standfirst: string;
  readonly narrative: readonly string[];
  readonly advice: string;
  readonly grounds: {
    readonly purpose: string;
    readonly necessity: string;
    readonly proportionality: string;
    readonly risk: string;
  };
  readonly withdrawal?: string;
}

export async function readOtherAppeals(): Promise<readonly OtherAppeal[]> {
  const file = path.join(projectRoot, 'demo/other-appeals.json');
  return (JSON.parse(await readFile(file, 'utf8')) as { appeals: OtherAppeal[] }).appeals;
}
