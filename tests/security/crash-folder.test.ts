import { crashSuite } from '@/tests/support/crash-suite';

crashSuite('a local folder', async () => ({ settings: {}, stop: async () => undefined }));
