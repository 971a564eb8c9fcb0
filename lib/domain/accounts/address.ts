/**
 * The address a request came from, out of what the proxies wrote from left to right: whoever sends it writes the left
 * part at will, and only the last entries are by our own proxies.
 */
export function visitorAddress(forwardedFor: string | null, proxies: number): string {
  const entries = (forwardedFor ?? '').split(',').map((entry) => entry.trim());
  return entries.at(-proxies) ?? entries[0] ?? '';
}

/**
 * What counts as one visitor: an IPv4 address, or the 64 bits that a single subscriber of IPv6 is given, within which
 * anyone has as many addresses as they like.
 */
export function visitorNetwork(address: string): string {
  const bare = address.replace(/^\[(.*)\](:\d+)?$/, '$1').toLowerCase();
  const v4 = /^(?:::ffff:)?(\d{1,3}(?:\.\d{1,3}){3})(?::\d+)?$/.exec(bare)?.[1];
  if (v4) return v4;
  if (!/^[0-9a-f:]+(%.*)?$/.test(bare) || !bare.includes(':')) return 'unknown';
  const [head = '', tail] = bare.split('::');
  const left = head.split(':').filter(Boolean);
  const right = (tail ?? '').split(':').filter(Boolean);
  const missing = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  const groups = [...left, ...Array<string>(missing).fill('0'), ...right];
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}
