/** A text that is no longer than it may be, with a mark where its end is missing. */
export const shorten = (text: string, longest: number): string => (text.length > longest ? `${text.slice(0, longest - 1)}…` : text)
