/** A whole version as it stands in tags, where "+" cannot be. */
export const VERSION = String.raw`\d+\.\d+\.\d+(?:[.-][A-Za-z0-9.-]+)?`

/** The version at the end of a name: `v1.2.3`, `app-v1.2.3`, `app/1.2.3`. */
export const NAMED_VERSION = new RegExp(`(?:^|[^A-Za-z0-9.])v?(${VERSION})$`)
