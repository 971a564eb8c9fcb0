import { storageSuite } from '@/tests/support/storage-suite';

storageSuite('a local folder', async () => ({ settings: {}, stop: async () => undefined }));
