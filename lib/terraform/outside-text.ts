/** Of a text of several lines, the first one that says something: the others of an error's summary can quote a whole answer. */
export const firstLine = (text: string): string => text.split(/[\r\n\u2028\u2029]+/).find(line => line.trim() !== '') ?? ''
