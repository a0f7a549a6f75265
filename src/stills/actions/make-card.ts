import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { OBJECT_STORE, ObjectMissing, readWhole, type ObjectStore } from '../../platform';
import { ImagingUnavailable, makeCard, type CardWords } from '../imaging';
import { refuseStill } from '../stills.errors';

/** A card as it is served: a PNG and the sum of its bytes. */
export interface Card {
  readonly bytes: Buffer;
  /** Hex. */
  readonly sha256: string;
}

/** Counts up when cards come to look different, so that old ones are not found any more. */
const DESIGN = 1;
/** Thirty kilobytes each. A node shows fewer appeals at once. */
const KEPT_IN_MEMORY = 64;

/**
 * The card that stands for a link where others copy it: words and a mark, and no way to hand it a picture. It is drawn
 * once for the same words, by whoever asks first, and lies in the object store for every process and every start.
 */
@Injectable()
export class MakeCard {
  private readonly known = new Map<string, Promise<Card>>();

  constructor(@Inject(OBJECT_STORE) private readonly objects: ObjectStore) {}

  run(words: CardWords): Promise<Card> {
    const key = `cards/${sum(JSON.stringify([DESIGN, ...Object.entries(words).sort()]))}.png`;
    const known = this.known.get(key) ?? this.find(key, words);
    // Taken out and put back: the first in the map is the one nobody asked for longest.
    this.known.delete(key);
    this.known.set(key, known);
    for (const oldest of [...this.known.keys()].slice(0, -KEPT_IN_MEMORY)) this.known.delete(oldest);
    return known;
  }

  private find(key: string, words: CardWords): Promise<Card> {
    const found = this.stored(key).then(async (stored) => {
      const bytes = stored ?? (await this.drawn(key, words));
      return { bytes, sha256: sum(bytes) };
    });
    // Whoever asked hears of a failure; whoever asks next tries again.
    found.catch(() => this.known.delete(key));
    return found;
  }

  private async stored(key: string): Promise<Buffer | null> {
    try {
      return await readWhole(await this.objects.get(key));
    } catch (error) {
      if (error instanceof ObjectMissing) return null;
      throw error;
    }
  }

  private async drawn(key: string, words: CardWords): Promise<Buffer> {
    try {
      const bytes = await makeCard(words);
      await this.objects.put(key, bytes);
      return bytes;
    } catch (error) {
      if (error instanceof ImagingUnavailable) throw refuseStill('picture_line_is_full');
      throw error;
    }
  }
}

const sum = (content: string | Buffer): string => createHash('sha256').update(content).digest('hex');
