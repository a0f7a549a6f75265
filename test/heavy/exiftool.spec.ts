import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { handoutFile } from '../../src/stills/actions/handout-file';
import { handoutMetadata } from '../../src/stills/rules/handout-metadata';
import { demoPicture } from '../world';

const has = (): boolean => spawnSync('exiftool', ['-ver']).status === 0;

/** From Debian, when this machine is a Debian and ours to install on. */
function installed(): boolean {
  if (has()) return true;
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) return false;
  spawnSync('apt-get', ['update', '-qq']);
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'libimage-exiftool-perl']);
  return has();
}

const TITLE = 'a handout read by ExifTool, which picture desks use';
if (installed()) describe(TITLE, theHandout);
else {
  it(`${TITLE}: not tested, for ExifTool is not here and cannot be installed without root and apt-get`, () => {
    expect(has()).toBe(false);
  });
}

function theHandout(): void {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'incident-room-exiftool-'));
  const file = path.join(folder, 'handout.jpg');
  const metadata = handoutMetadata({
    reference: 'LARKFIELD-3B',
    place: 'Caffi “Y Ddraig” & Siop, Caerffili',
    takenAt: new Date('2025-06-14T23:30:09Z'),
    alternativeText: 'A man in a cap, looking to his left. Ŵ 中文 👤',
    force: 'Heddlu Dyfed‑Powys Police and Neighbouring Forces',
    statusUrl: 'https://appeals.example.org/appeals/larkfield',
    recipe: { brightness: 0, contrast: 0, covers: [] },
    isPublic: true,
    guid: '0f4e2f0e-6b4c-4f6e-a4a6-c7b6a4d6f001',
  });
  writeFileSync(file, handoutFile(readFileSync(demoPicture('still-3.jpg')), metadata));
  const ask = (...options: string[]) => execFileSync('exiftool', [...options, file], { encoding: 'utf8' });
  const tags = () =>
    (JSON.parse(ask('-json', '-G1', '-struct', '-charset', 'iptc=utf8')) as Record<string, unknown>[])[0]!;

  afterAll(() => rmSync(folder, { recursive: true }));

  it('is without an error or a warning', () => {
    expect(ask('-validate', '-warning', '-error', '-a').trim()).toMatch(/^Validate\s+: OK$/);
  });

  it('says in XMP all there is to say', () => {
    expect(tags()).toMatchObject({
      'XMP-dc:Creator': [metadata.creator],
      'XMP-dc:Rights': metadata.copyright,
      'XMP-dc:Description': metadata.caption,
      'XMP-photoshop:Credit': metadata.credit,
      'XMP-photoshop:Headline': metadata.headline,
      'XMP-photoshop:Instructions': metadata.instructions,
      'XMP-photoshop:TransmissionReference': 'LARKFIELD-3B',
      'XMP-photoshop:DateCreated': '2025:06:15 00:30:09+01:00',
      'XMP-xmpRights:Marked': true,
      'XMP-xmpRights:UsageTerms': metadata.usageTerms,
      'XMP-xmpRights:WebStatement': metadata.statusUrl,
      'XMP-iptcCore:AltTextAccessibility': metadata.alternativeText,
      'XMP-iptcExt:DigitalSourceType': metadata.digitalSourceType,
      'XMP-iptcExt:DigitalImageGUID': metadata.guid,
      'XMP-plus:Licensor': [{ LicensorName: metadata.licensor, LicensorURL: metadata.statusUrl }],
    });
  });

  it('says the same in IIM, as far as its fields reach, and that both were written together', () => {
    const read = tags();
    expect(read).toMatchObject({
      'IPTC:CodedCharacterSet': 'UTF8',
      'IPTC:Credit': 'Heddlu Dyfed‑Powys Police a…',
      'IPTC:CopyrightNotice': metadata.copyright,
      'IPTC:Caption-Abstract': metadata.caption,
      'IPTC:SpecialInstructions': metadata.instructions,
      'IPTC:OriginalTransmissionReference': 'LARKFIELD-3B',
      'IPTC:DateCreated': '2025:06:15',
      'IPTC:TimeCreated': '00:30:09+01:00',
    });
    expect(read['Photoshop:IPTCDigest']).toBe(read['File:CurrentIPTCDigest']);
  });

  it('has no other kind of metadata', () => {
    const groups = [...new Set(Object.keys(tags()).map((tag) => tag.split(':')[0]!.replace(/-.*/, '')))];
    expect(groups.sort()).toEqual([
      'Composite',
      'ExifTool',
      'File',
      'IPTC',
      'JFIF',
      'Photoshop',
      'SourceFile',
      'System',
      'XMP',
    ]);
  });
}
