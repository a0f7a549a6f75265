import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { projectRoot } from '../../platform';

/** The folder of the demo's input: a realistic appeal and its nine synthetic stills. */
export const DEMO_FOLDER = path.join(projectRoot, 'demo/card-courier');

interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export interface DemoStill {
  readonly file: string;
  readonly faceBox: Box;
  readonly bystanderFaces?: readonly Box[];
  readonly alt: string;
  readonly reference: string;
  readonly place: string;
  readonly capturedAt: string;
}

export interface DemoPerson {
  readonly number: number;
  readonly label: string;
  readonly description: string;
  readonly apparentAge: string;
  readonly stills: readonly DemoStill[];
}

/** The parts of `appeal.json` that are loaded. */
export interface DemoAppeal {
  readonly case: {
    readonly operationName: string;
    readonly reference: string;
    readonly offenceType: string;
    readonly linkedOffenceCount: number;
    readonly lossPence: number;
    readonly areas: readonly string[];
    readonly arrestsSoFar: { readonly count: number; readonly asAt: string };
    readonly publicAreas: string;
  };
  readonly appeal: {
    readonly headline: string;
    readonly standfirst: string;
    readonly narrative: readonly string[];
    readonly quotes: readonly {
      readonly officer: { readonly name: string; readonly rank: string; readonly role: string };
      readonly text: string;
    }[];
    readonly advice: string;
    readonly victimCallout: string;
  };
  readonly personsSought: readonly DemoPerson[];
}

export async function readDemoAppeal(): Promise<DemoAppeal> {
  return JSON.parse(await readFile(path.join(DEMO_FOLDER, 'appeal.json'), 'utf8')) as DemoAppeal;
}
