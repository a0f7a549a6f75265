import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { PictureFiles, type ReceivedFile } from '../data/picture-files';

/** Takes a picture in as it arrives, before the rest of its form is known. `AcceptUpload` makes it a still. */
@Injectable()
export class ReceivePicture {
  constructor(private readonly files: PictureFiles) {}

  run(body: Readable): Promise<ReceivedFile> {
    return this.files.receive(body);
  }

  /** For a form that broke off after its picture: nothing is left behind. */
  async takeBack(received: ReceivedFile): Promise<void> {
    await this.files.discard([received.key]);
  }
}
