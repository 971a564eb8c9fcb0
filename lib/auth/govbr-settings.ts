import 'server-only';
import { env } from '@/lib/env/env';
import { govbrSettings } from '@/lib/env/govbr';

/** How this system signs in with gov.br. */
export type Govbr = NonNullable<ReturnType<typeof govbrSettings>>;

/** Null while sign-in with gov.br is off: then no page, route or action offers it. */
export function govbr(): Govbr | null {
  return govbrSettings(env);
}

/** Where to send a browser whose session began at gov.br, so that it ends there too. */
export function govbrLogout({ issuer }: Govbr): string {
  return `${issuer}/logout?${new URLSearchParams({ post_logout_redirect_uri: env.APP_URL })}`;
}
