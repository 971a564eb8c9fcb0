import { ensureBuilt } from './build';

ensureBuilt();
