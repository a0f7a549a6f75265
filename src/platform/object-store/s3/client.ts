import { S3Client } from '@aws-sdk/client-s3';
import type { S3Config } from '../../config';

const SECOND_MS = 1000;

/**
 * One client, as every S3 of ours understands it. Checksums are sent and checked only where S3 demands them: newer
 * trailers are refused by some stores and stored as content by others, and our own hash is what we rely on.
 */
export function openS3Client({ endpoint, region, accessKeyId, secretAccessKey }: S3Config): S3Client {
  return new S3Client({
    ...(endpoint ? { endpoint } : {}),
    region,
    credentials: { accessKeyId, secretAccessKey },
    forcePathStyle: true,
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    maxAttempts: 3,
    requestHandler: {
      connectionTimeout: 10 * SECOND_MS,
      // To the first byte of an answer; a part of eight mebibytes must have gone up by then.
      requestTimeout: 60 * SECOND_MS,
      throwOnRequestTimeout: true,
      // A reader or a store that moves nothing for so long is gone.
      socketTimeout: 60 * SECOND_MS,
      httpAgent: { keepAlive: true, maxSockets: 64 },
      httpsAgent: { keepAlive: true, maxSockets: 64 },
    },
  });
}
