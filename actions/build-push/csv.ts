/** A line of CSV (RFC 4180), as buildx reads many of its options: a field with a comma or a quote stands in quotes. */
export const formatCsv = (fields: readonly string[]): string => fields.map(quoted).join(',')

const quoted = (field: string): string => (/[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)

/**
 * The fields of such a line, without the blanks around them: a comma belongs to a field that stands in quotes, and a quote inside of such a field is
 * written twice.
 *
 * @returns undefined for a quote inside of a field without quotes, text behind a closing quote, and a quote without its end
 */
export function readCsv(line: string): readonly string[] | undefined {
  const fields: string[] = []
  let rest = line
  for (;;) {
    const field = /^\s*"((?:[^"]|"")*)"\s*(?=,|$)/.exec(rest) ?? /^([^",]*)(?=,|$)/.exec(rest)
    if (field === null) return undefined
    fields.push((field[1] ?? '').replaceAll('""', '"').trim())
    rest = rest.slice(field[0].length)
    if (rest === '') return fields
    rest = rest.slice(1)
  }
}
