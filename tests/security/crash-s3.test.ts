import { crashSuite } from '@/tests/support/crash-suite';
import { startS3 } from '@/tests/support/s3';

crashSuite('an S3-compatible service', startS3);
