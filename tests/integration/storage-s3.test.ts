import { startS3 } from '@/tests/support/s3';
import { storageSuite } from '@/tests/support/storage-suite';

storageSuite('an S3-compatible service', startS3);
