/** What the two reports of a plan are called; they lie in one folder. */
export const REPORT_NAMES = {report: 'report.json', markdown: 'report.md'} as const
