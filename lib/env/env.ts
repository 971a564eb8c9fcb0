import 'server-only';
import { type Env, parseEnv } from '@/lib/env/parse';

let parsed: Env | undefined;

/** This process's settings, parsed on first use so that a build needs none. */
export const env: Env = new Proxy({} as Env, {
  get(_, name) {
    parsed ??= parseEnv(process.env);
    return Reflect.get(parsed, name);
  },
});
