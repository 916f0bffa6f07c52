/** The version of this toolkit; the one of package.json, which a bundle cannot read. */
export const VERSION = '0.1.0'
