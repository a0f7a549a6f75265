import type { AppSegment } from './jpeg-segments';
import { londonStamp, wellFormed, type PictureMetadata } from './picture-metadata';

/*
 * XMP (ISO 16684-1) with the properties of the IPTC Photo Metadata Standard and PLUS that an appeal's picture needs.
 * One packet in APP1, without padding: the file is given away, not edited in place.
 */
const ADOBE = Buffer.from('http://ns.adobe.com/xap/1.0/\0', 'latin1');
const PACKET_ID = 'W5M0MpCehiHzreSzNTczkc9d';
const NAMESPACES = {
  dc: 'http://purl.org/dc/elements/1.1/',
  photoshop: 'http://ns.adobe.com/photoshop/1.0/',
  xmpRights: 'http://ns.adobe.com/xap/1.0/rights/',
  Iptc4xmpCore: 'http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/',
  Iptc4xmpExt: 'http://iptc.org/std/Iptc4xmpExt/2008-02-29/',
  plus: 'http://ns.useplus.org/ldf/xmp/1.0/',
} as const;

/** The segment that says it. */
export function xmpSegment(metadata: PictureMetadata): AppSegment {
  return { app: 1, payload: Buffer.concat([ADOBE, Buffer.from(xmpPacket(metadata), 'utf8')]) };
}

/** The packet as a text. */
export function xmpPacket(metadata: PictureMetadata): string {
  const namespaces = Object.entries(NAMESPACES).map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`);
  return [
    `<?xpacket begin="\uFEFF" id="${PACKET_ID}"?>`,
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    `<rdf:Description rdf:about=""${namespaces.join('')}>`,
    ...properties(metadata),
    '</rdf:Description></rdf:RDF></x:xmpmeta>',
    '<?xpacket end="r"?>',
  ].join('\n');
}

function properties(metadata: PictureMetadata): string[] {
  return [
    localised('dc:title', metadata.title),
    localised('dc:description', metadata.caption),
    localised('dc:rights', metadata.copyright),
    element('dc:creator', `<rdf:Seq><rdf:li>${escaped(metadata.creator)}</rdf:li></rdf:Seq>`),
    plain('photoshop:Headline', metadata.headline),
    plain('photoshop:Credit', metadata.credit),
    plain('photoshop:Instructions', metadata.instructions),
    plain('photoshop:TransmissionReference', metadata.reference),
    plain('photoshop:DateCreated', londonStamp(metadata.takenAt).iso),
    plain('xmpRights:Marked', 'True'),
    plain('xmpRights:WebStatement', metadata.statusUrl),
    localised('xmpRights:UsageTerms', metadata.usageTerms),
    localised('Iptc4xmpCore:AltTextAccessibility', metadata.alternativeText),
    plain('Iptc4xmpExt:DigitalSourceType', metadata.digitalSourceType),
    plain('Iptc4xmpExt:DigImageGUID', metadata.guid),
    licensor(metadata),
  ];
}

function licensor({ licensor: name, statusUrl }: PictureMetadata): string {
  const about = plain('plus:LicensorName', name) + plain('plus:LicensorURL', statusUrl);
  return element('plus:Licensor', `<rdf:Seq><rdf:li rdf:parseType="Resource">${about}</rdf:li></rdf:Seq>`);
}

const element = (name: string, inside: string): string => `<${name}>${inside}</${name}>`;
const plain = (name: string, text: string): string => element(name, escaped(text));
const localised = (name: string, text: string): string =>
  element(name, `<rdf:Alt><rdf:li xml:lang="x-default">${escaped(text)}</rdf:li></rdf:Alt>`);

/** What XML 1.0 cannot write, not even escaped, or discourages: control characters but for tab and line ends. */
const UNWRITABLE = /(?![\t\n\r])[\p{Cc}\uFFFE\uFFFF]/gu;
const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\r': '&#xD;',
};

/** Text as XML carries it. What XML cannot carry becomes the sign for a lost character: it is seen to be missing. */
function escaped(text: string): string {
  return wellFormed(text)
    .replace(UNWRITABLE, '\uFFFD')
    .replace(/[&<>"'\r]/g, (sign) => ESCAPES[sign]);
}
