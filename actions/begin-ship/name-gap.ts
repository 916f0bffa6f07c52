/** An address in brackets (`[::1]:5000/wiki`) has colons of its own. */
const GAP = /(?:^|\/|(?<!\[[^\]]*):)(?:$|[-._/:])|[-._](?:$|[/:])/

/**
 * Whether the name of an image has a gap where a variable would stand, or is empty (`/team/wiki`, `ghcr.io//wiki`, `ghcr.io/team/`,
 * `.example.com/wiki`, `ghcr.io/team/-web`). No part of a good name begins or ends like that (lib/registry/reference.ts).
 */
export const hasGap = (name: string): boolean => !name.includes('://') && GAP.test(name)
