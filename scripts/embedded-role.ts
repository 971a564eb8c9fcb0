/** The role under which the application works on the embedded server; it owns no table of ours. */
export const EMBEDDED_ROLE = 'plano';

/** The same database, entered as this role. Only for the embedded server, which trusts who reaches its socket. */
export function enteredAs(url: string, role: string): string {
  return Object.assign(new URL(url), { username: role }).href;
}
